import type { KeptDraft } from '../../../../app/drafts/draft-keeper.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';

/** How the draft stands, quietly while all is well. */
export function KeptLine({ kept }: { kept: KeptDraft }) {
  if (!kept.isSaved) return <p className="second">{sv.entryForm.saving}</p>;
  return <Saved text={kept.savedAt === null ? null : sv.saved.at(clockTime(kept.savedAt))} />;
}

/** What is in the way of the saving, and what has become of the words. */
export function KeptTrouble({ kept }: { kept: KeptDraft }) {
  return (
    <div role="status">
      {kept.isAway && (
        <Notice tone="warning" title={sv.entryForm.notSaved}>
          {sv.entryForm.away}
        </Notice>
      )}
      {kept.refused && (
        <Notice tone="danger" title={sv.entryForm.notSaved}>
          {[...kept.refused.fields.map(({ message }) => `${message}.`), `${kept.refused.title}.`][0]}{' '}
          {sv.entryForm.refused}
        </Notice>
      )}
      {kept.parted && !kept.isAway && !kept.refused && (
        <Notice tone="warning">{sv.entryForm.elsewhere[kept.parted]}</Notice>
      )}
    </div>
  );
}
