import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import {
  type FileRelease,
  type Mask,
  type MaskedField,
  type MaskedPart,
  maskRelease,
} from '../../../../api/index.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './File.module.css';
import { FileText } from './FileText.tsx';
import { toMask } from './mask-text.ts';
import { NamesLeft } from './NamesLeft.tsx';
import { PassageDialog, type PassageProps } from './PassageDialog.tsx';
import { useReleaseCommand } from './use-release-command.ts';

const words = releaseWords.release;

/** A field as short as this, in characters, is masked whole or not at all. */
const SHORT = 40;

/** The file as the recipient will read it, and field by field what is to be masked. */
export function MaskingSection({ release }: { release: FileRelease }) {
  const [chosen, setChosen] = useState<Pick<PassageProps, 'partId' | 'field' | 'name' | 'value'> | null>(
    null,
  );
  const command = useReleaseCommand(maskRelease, () => setChosen(null));
  const mayMask = release.allowed.includes('casework.mask-release');
  const { caseId, releaseId, version } = release;
  const save = (masks: readonly Mask[]) =>
    command.send({ caseId, releaseId, version, masks: masks.map(toMask) });
  const add = (masks: readonly Mask[]) => save([...release.masks, ...masks]);

  const acts = (part: MaskedPart, field: MaskedField) => {
    if (!mayMask) return null;
    const { partId } = part;
    const own = release.masks.filter((m) => m.partId === partId && m.field === field.field);
    const source = release.source
      .find((p) => p.partId === partId)
      ?.fields.find((f) => f.field === field.field);
    if (!source) return null;
    const { name } = field;
    const end = source.value.length;
    const isWhole = field.segments.every((s) => s.masked !== null);
    return (
      <div className={styles.acts}>
        {!isWhole && source.value.length > SHORT && !field.coded && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={words.fieldOf(words.maskPart, name)}
            onClick={() => setChosen({ partId, field: field.field, name, value: source.value })}
          >
            {words.maskPart}
          </Button>
        )}
        {!isWhole && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={words.fieldOf(words.maskWhole, name)}
            onClick={() => add([{ partId, field: field.field, start: 0, end, ground: 'osl_26_1' }])}
          >
            {words.maskWhole}
          </Button>
        )}
        {own.length > 0 && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={words.fieldOf(words.unmaskField, name)}
            onClick={() => save(release.masks.filter((m) => !own.includes(m)))}
          >
            {words.unmaskField}
          </Button>
        )}
      </div>
    );
  };

  return (
    <>
      <div className={`${styles.screenOnly} ${styles.said}`}>
        {release.protectedAgainst.length > 0 && (
          <Notice tone="danger" title={words.protectedTitle}>
            {words.protectedAgainst(
              release.protectedAgainst.map(({ name, relation }) => `${name} (${relation})`).join(', '),
            )}
          </Notice>
        )}
        {release.shieldedNotPointedOut && (
          <Notice tone="info" title={words.shieldedTitle}>
            {words.shieldedLead}
          </Notice>
        )}
        <NamesLeft names={release.namesLeft} mayMask={mayMask} onMask={add} />
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={chosen === null ? command.error : null}
        />
      </div>
      <Section heading={words.preview}>
        <FileText parts={release.preview} acts={acts} />
      </Section>
      {chosen && <PassageDialog {...chosen} command={command} onMask={add} onClose={() => setChosen(null)} />}
    </>
  );
}
