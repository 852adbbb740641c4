import { Button } from '@navikt/ds-react/Button';
import { useRef, useState, useSyncExternalStore } from 'react';
import type { DocumentedSource, InvestigationText } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { sv } from '../../../../app/sv.ts';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { clockTime } from '../../../../ui/format/dates.ts';
import { Columns } from '../../../../ui/page/Page.tsx';
import { HeadingNav } from './HeadingNav.tsx';
import { keptSections } from './kept-sections.ts';
import { SectionEditor } from './SectionEditor.tsx';
import { SignTextDialog } from './SignTextDialog.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import styles from './Text.module.css';
import { useReadTextAnew } from './use-text.ts';
import { useWide } from './use-wide.ts';
import { ViewsSection } from './ViewsSection.tsx';

const words = textWords.writtenText;

interface Props {
  text: InvestigationText;
  onDone: (done: string) => void;
}

/** Where the investigation is written: heading by heading, with what is documented beside. */
export function WritingView({ text, onDone }: Props) {
  const live = useLive(text);
  const isWide = useWide();
  const readAnew = useReadTextAnew(text.caseId);
  const [active, setActive] = useState<string | null>(null);
  const [isSigning, setSigning] = useState(false);
  const inserts = useRef(new Map<string, (source: DocumentedSource) => void>());
  const mayWrite = text.allowed.includes('casework.save-section');
  const heading = text.headings.find((h) => h.key === active);
  const written = text.headings.filter((h) => live.of(h.key).text.trim() !== '').length;

  const demanded = text.headings.filter((h) => h.required && live.of(h.key).text.trim() === '').length;

  const panel = (
    <SourcesPanel
      documented={text.documented}
      heading={heading}
      used={text.headings.flatMap((h) => live.of(h.key).sources)}
      onTake={(source) => active !== null && inserts.current.get(active)?.(source)}
    />
  );
  const nav = <HeadingNav text={text} textOf={(key) => live.of(key).text} active={active} />;

  const sign = async () => {
    // Whoever presses the button from a field has just left it, and its words are on their way.
    await readAnew();
    setSigning(true);
  };

  return (
    <div className={styles.text}>
      <div className={styles.bar}>
        <p>{words.reached(written, text.headings.length, demanded)}</p>
        <div className={styles.state}>
          {live.isSaved ? (
            <Saved text={live.savedAt === null ? null : sv.saved.at(clockTime(live.savedAt))} />
          ) : (
            <p className="second">{words.saving}</p>
          )}
          {mayWrite && (
            <Button size="small" onClick={() => void sign()}>
              {words.sign}
            </Button>
          )}
        </div>
      </div>
      <Columns
        side={
          isWide && (
            <div className={styles.side}>
              {nav}
              {panel}
            </div>
          )
        }
      >
        <div className={styles.sections}>
          <p className="second">{words.lead(text.templateVersion)}</p>
          {!isWide && (
            <details className={styles.narrowNav}>
              <summary>{words.headings}</summary>
              {nav}
            </details>
          )}
          {text.headings.flatMap((h) => {
            const section = text.sections.find((s) => s.heading === h.key);
            return section ? (
              <SectionEditor
                key={h.key}
                text={text}
                heading={h}
                section={section}
                isReadOnly={!mayWrite}
                onActive={setActive}
                inserts={inserts.current}
                below={!isWide && active === h.key && panel}
              />
            ) : (
              []
            );
          })}
        </div>
        <ViewsSection text={text} onDone={onDone} />
      </Columns>
      {isSigning && (
        <SignTextDialog
          text={text}
          onClose={() => setSigning(false)}
          onDone={() => {
            setSigning(false);
            onDone(words.signed);
          }}
        />
      )}
    </div>
  );
}

/** What stands under each heading now, saved or not. */
function useLive(text: InvestigationText) {
  const kept = useSyncExternalStore(keptSections.subscribe, keptSections.get);
  const states = text.sections.map((s) => ({ section: s, kept: kept.get(s.sectionId) }));
  const saved = states
    .flatMap(({ section, kept: state }) => state?.savedAt ?? section.savedAt ?? [])
    .sort()
    .at(-1);
  return {
    of: (key: string) => {
      const state = states.find((s) => s.section.heading === key);
      return state?.kept?.words ?? state?.section ?? { text: '', sources: [] };
    },
    isSaved: [...kept.values()].every((state) => state.isSaved),
    savedAt: saved ?? null,
  };
}
