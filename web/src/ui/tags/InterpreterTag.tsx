import { LanguageIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react/Tag';
import { sv } from '../../app/sv.ts';

/** Shown only when an interpreter is needed. @param language empty when it is not known */
export function InterpreterTag({ language }: { language: string | null }) {
  if (language === null) return null;
  return (
    <Tag size="small" variant="outline" data-color="neutral" icon={<LanguageIcon aria-hidden />}>
      {sv.caseView.interpreter(language)}
    </Tag>
  );
}
