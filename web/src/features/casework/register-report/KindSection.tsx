import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { ReportKind } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Section } from '../../../ui/page/Section.tsx';
import type { PartProps } from './part.ts';

const KINDS = Object.keys(sv.codes.reportKind) as ReportKind[];
const words = sv.receive;

/** Somebody's worry, or the person's own application. Whoever reports may not be who applies, so that choice begins anew. */
export function KindSection({ values, change, form }: PartProps) {
  return (
    <Section heading={words.sections.kind}>
      <RadioGroup
        {...form.field('kind')}
        legend={words.sections.kind}
        hideLegend
        size="small"
        value={values.kind}
        onChange={(kind: ReportKind) =>
          change({
            kind,
            reporter: {
              ...values.reporter,
              kind: kind === 'application' ? 'private' : null,
              category: null,
            },
          })
        }
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} description={words.kindHelp[kind]}>
            {sv.codes.reportKind[kind]}
          </Radio>
        ))}
      </RadioGroup>
    </Section>
  );
}
