import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  type DocumentedSource,
  type InvestigationText,
  settleSection,
  type TextHeading,
  type TextSection,
} from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { cleanText } from '../journal/entry-words.ts';
import { fieldOf } from './HeadingNav.tsx';
import { endSection, type KeptSection, useKeptSection } from './kept-sections.ts';
import { PartedText } from './PartedText.tsx';
import { passageOf, putIn, sourceTitle } from './source-words.ts';
import styles from './Text.module.css';
import { Trouble } from './Trouble.tsx';
import { useReadTextAnew, useTextCommand } from './use-text.ts';
import { ViewsOf } from './ViewsSection.tsx';

const words = textWords.writtenText;

interface Props {
  text: InvestigationText;
  heading: TextHeading;
  section: TextSection;
  isReadOnly: boolean;
  onActive: (heading: string) => void;
  /** By which the panel puts what is documented where the caret stands. */
  inserts: Map<string, (source: DocumentedSource) => void>;
  /** Under the field, where there is no room beside it. */
  below: ReactNode;
}

/** A heading and what is written under it: saved all the time, shared with whoever else writes. */
export function SectionEditor({ text, heading, section, isReadOnly, onActive, inserts, below }: Props) {
  const { caseId } = text;
  const [openId, setOpenId] = useState(section.sectionId);
  const stored = [section, ...section.parted].find((s) => s.sectionId === openId);
  const { keeper, kept } = useKeptSection(caseId, heading.key, openId, stored);
  const field = useRef<HTMLTextAreaElement>(null);
  const readAnew = useReadTextAnew(caseId);
  const id = useId();
  const isParted = kept.draftId !== section.sectionId;

  useEffect(() => {
    if (kept.draftId === openId) return;
    setOpenId(kept.draftId);
    void readAnew();
  }, [kept.draftId, openId, readAnew]);

  useEffect(() => {
    inserts.set(heading.key, (source) => {
      const { text: now, sources } = keeper.state.words;
      const put = putIn(now, field.current?.selectionStart ?? now.length, passageOf(source));
      const isNew = !sources.some((s) => s.kind === source.kind && s.id === source.id);
      keeper.change({
        text: put.text,
        sources: isNew ? [...sources, { kind: source.kind, id: source.id }] : sources,
      });
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.setSelectionRange(put.caret, put.caret);
      });
    });
    return () => void inserts.delete(heading.key);
  }, [inserts, heading.key, keeper]);

  const settle = useTextCommand(settleSection, () => {
    if (isParted) void endSection(keeper);
    setOpenId(section.sectionId);
  });
  const merge = async () => {
    await keeper.flush();
    const { draftId, version, isSaved } = keeper.state;
    if (isSaved) settle.send({ caseId, sectionId: draftId, version, how: 'take_in' });
  };

  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {heading.title}
        </h2>
        <p className="second">{textWords.headingKind[heading.kind]}</p>
      </div>
      {heading.help && (
        <p id={`${id}-help`} className="second">
          {heading.help}
        </p>
      )}
      <Trouble kept={kept} isParted={isParted} />
      <Textarea
        ref={field}
        id={fieldOf(heading.key)}
        label={heading.title}
        hideLabel
        aria-describedby={heading.help ? `${id}-help` : undefined}
        className={styles.field}
        minRows={4}
        readOnly={isReadOnly}
        value={kept.words.text}
        onFocus={() => {
          onActive(heading.key);
          // Somebody else may have written here since the page was read.
          if (keeper.state.isSaved) void readAnew().catch(() => undefined);
        }}
        onBlur={() => void keeper.flush()}
        onChange={(event) => keeper.change({ text: cleanText(event.target.value) })}
      />
      <Sources
        text={text}
        kept={kept}
        isReadOnly={isReadOnly}
        onRemove={(at) => keeper.change({ sources: kept.words.sources.toSpliced(at, 1) })}
      />
      {isParted ? (
        <div className={styles.beside}>
          <h3>{words.shared}</h3>
          <p className="as-written">{section.text || words.sharedEmpty}</p>
          <Button type="button" size="small" loading={settle.isSending} onClick={() => void merge()}>
            {words.mergeOwn}
          </Button>
        </div>
      ) : (
        section.parted.map((parted) => (
          <PartedText
            key={parted.sectionId}
            parted={parted}
            today={text.today}
            isReadOnly={isReadOnly}
            onSettle={async (how) => {
              await keeper.flush();
              settle.send({ caseId, sectionId: parted.sectionId, version: parted.version, how });
            }}
          />
        ))
      )}
      {text.writers
        .filter((writer) => writer.heading === heading.key)
        .map((writer) => (
          <p key={writer.name} className="second">
            {words.writing(writer.name, heading.title)}
          </p>
        ))}
      <ViewsOf text={text} heading={heading.key} />
      {below}
    </section>
  );
}

interface SourcesProps {
  text: InvestigationText;
  kept: KeptSection;
  isReadOnly: boolean;
  onRemove: (at: number) => void;
}

/** What the section draws on. */
function Sources({ text, kept, isReadOnly, onRemove }: SourcesProps) {
  if (kept.words.sources.length === 0) return null;
  return (
    <div className={styles.drawn}>
      <h3>{words.buildsOn}</h3>
      <ul>
        {kept.words.sources.map((ref, at) => {
          const source = text.documented.find((d) => d.kind === ref.kind && d.id === ref.id);
          if (!source) return null;
          return (
            <li key={`${ref.kind} ${ref.id}`}>
              <span>
                {sourceTitle(source)}
                {source.corrected && <strong> · {words.corrected}</strong>}
              </span>
              {!isReadOnly && (
                <Button
                  type="button"
                  size="xsmall"
                  variant="tertiary-neutral"
                  icon={<XMarkIcon title={words.removeSource(sourceTitle(source))} />}
                  onClick={() => onRemove(at)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
