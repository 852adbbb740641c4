import { TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type BodyBlock,
  handInSection,
  type ReportBody,
  type ReportSection,
  type SavedReportSection,
  settleReportSection,
  type Workspace,
} from '../../api/reports.ts';
import { writePage as words } from '../../app/sv/reports.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { clockTime, dayAndTime } from '../../ui/format/dates.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import { BlockEditor, figureTitle } from './BlockEditor.tsx';
import { moved, newBlock, replaceBlock, withFigure } from './body.ts';
import { endReportSection, type KeptReport, useKeptReport } from './kept-report.ts';
import { ReportBlocks } from './ReportBlocks.tsx';
import styles from './Reports.module.css';
import { useReportCommand } from './use-report-command.ts';

interface Props {
  workspace: Workspace;
  section: ReportSection;
  onHandedIn: () => void;
}

type Composed = Pick<SavedReportSection, 'blocks' | 'figures' | 'unreferenced'>;
const KINDS = ['heading', 'text', 'list', 'table', 'chart'] as const satisfies readonly BodyBlock['kind'][];
const ADD = {
  heading: words.addHeading,
  text: words.addText,
  list: words.addList,
  table: words.addTable,
  chart: words.addChart,
} as const;

/** What is written in a section: saved all the time, shared with whoever else writes, and as it will be read beside it. */
export function SectionEditor({ workspace, section, onHandedIn }: Props) {
  const { reportId, period } = workspace.report;
  const queryClient = useQueryClient();
  const [openId, setOpenId] = useState(section.sectionId);
  const stored = openId === section.sectionId ? section : section.parted.find((p) => p.sectionId === openId);
  const [composed, setComposed] = useState<Composed>(section);
  const readAnew = useCallback(
    () => queryClient.invalidateQueries({ queryKey: ['reports/workspace', reportId] }),
    [queryClient, reportId],
  );
  const begun = useRef(section.state !== 'not_begun');
  const onSaved = useCallback(
    (saved: SavedReportSection) => {
      setComposed(saved);
      // From the first letter on the section is being written, and is said to be.
      if (begun.current) return;
      begun.current = true;
      void readAnew();
    },
    [readAnew],
  );
  const { keeper, kept } = useKeptReport(reportId, openId, stored, onSaved);
  const isParted = kept.draftId !== section.sectionId;
  const { body } = kept.words;
  const [isHandingIn, setHandingIn] = useState(false);

  useEffect(() => {
    if (kept.draftId === openId) return;
    setOpenId(kept.draftId);
    void readAnew();
  }, [kept.draftId, openId, readAnew]);

  // What others have written since is shown as it is read, when nothing of one's own waits.
  useEffect(() => {
    if (keeper.state.isSaved && keeper.state.version <= section.version && !isParted) setComposed(section);
  }, [keeper, section, isParted]);

  const change = (next: ReportBody) => keeper.change({ body: next });
  const handIn = useReportCommand(handInSection, () => {
    void endReportSection(keeper);
    onHandedIn();
  });
  const settle = useReportCommand(settleReportSection, () => {
    if (isParted) void endReportSection(keeper);
    setOpenId(section.sectionId);
  });
  const merge = async () => {
    await keeper.flush();
    const { draftId, version, isSaved } = keeper.state;
    if (isSaved) settle.send({ reportId, sectionId: draftId, version, how: 'take_in' });
  };
  const send = async () => {
    setHandingIn(false);
    await keeper.flush();
    const { version, isSaved } = keeper.state;
    if (isSaved) handIn.send({ reportId, sectionId: section.sectionId, version });
  };
  const titleOf = (number: number) => figureTitle(composed.figures, number);
  const others = [...workspace.writers, ...kept.writers].filter((w) => w.sectionId === section.sectionId);

  return (
    <>
      <div className={styles.status}>
        <span role="status" className="second">
          {statusOf(kept)}
        </span>
        <Button
          size="small"
          disabled={isParted || body.blocks.length === 0}
          onClick={() => setHandingIn(true)}
        >
          {words.handIn}
        </Button>
      </div>
      <div className={styles.desk}>
        <div className={styles.blocks}>
          <Trouble kept={kept} isParted={isParted} />
          {[...new Set(others.map((w) => w.name))].map((name) => (
            <p key={name} className="second">
              {words.writing(name)}
            </p>
          ))}
          {body.blocks.length === 0 && <p>{words.empty}</p>}
          {body.blocks.map((block, i) => (
            <BlockEditor
              key={block.id}
              block={block}
              name={words.blockOf(words.blocks[block.kind], i + 1)}
              period={period}
              titleOf={titleOf}
              onFigure={(ref) => {
                const put = withFigure(keeper.state.words.body, ref);
                change(put.body);
                return put.number;
              }}
              onChange={(next) => change(replaceBlock(keeper.state.words.body, next))}
              onMove={(by) => change(moved(body, block.id, by))}
              onRemove={() => change({ ...body, blocks: body.blocks.filter((b) => b.id !== block.id) })}
              onBlur={() => void keeper.flush()}
            />
          ))}
          <fieldset className={styles.adding}>
            <legend>{words.add}</legend>
            {KINDS.map((kind) => (
              <Button
                key={kind}
                size="small"
                variant="secondary"
                onClick={() => change({ ...body, blocks: [...body.blocks, newBlock(kind)] })}
              >
                {ADD[kind]}
              </Button>
            ))}
          </fieldset>
          <Figures body={body} composed={composed} onChange={change} />
          <Unreferenced found={composed.unreferenced} />
          <CommandStatus
            isWaitingForServer={handIn.isWaitingForServer}
            error={handIn.error ?? settle.error}
            withFields
          />
          {isParted ? (
            <div className={styles.beside}>
              <h2 className={styles.small}>{words.shared}</h2>
              <ReportBlocks blocks={section.blocks} level={4} />
              <Button size="small" loading={settle.isSending} onClick={() => void merge()}>
                {words.mergeOwn}
              </Button>
            </div>
          ) : (
            section.parted.map((parted) => (
              <Parted
                key={parted.sectionId}
                parted={parted}
                today={workspace.today}
                onSettle={async (how) => {
                  await keeper.flush();
                  settle.send({ reportId, sectionId: parted.sectionId, version: parted.version, how });
                }}
              />
            ))
          )}
        </div>
        {/* A long text is moved by itself, also with the keys. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section aria-label={words.preview} className={styles.preview} tabIndex={0}>
          <h2>{words.preview}</h2>
          {composed.blocks.length === 0 ? (
            <p className="second">{words.previewEmpty}</p>
          ) : (
            <ReportBlocks blocks={composed.blocks} />
          )}
        </section>
      </div>
      {isHandingIn && (
        <ConfirmDialog
          heading={words.handInTitle}
          body={[...composed.unreferenced.map(words.unreferencedOne), words.handInBody].join('. ')}
          confirm={words.handInConfirm}
          onConfirm={() => void send()}
          onCancel={() => setHandingIn(false)}
        />
      )}
    </>
  );
}

function statusOf({ isSaved, savedAt, isAway, refused }: KeptReport): string {
  if (isAway || refused) return words.notSaved;
  if (!isSaved) return words.saving;
  return savedAt === null ? '' : words.savedAt(clockTime(savedAt));
}

function Trouble({ kept, isParted }: { kept: KeptReport; isParted: boolean }) {
  return (
    <div role="status" className={styles.trouble}>
      {kept.isAway && (
        <Notice tone="warning" title={words.notSaved}>
          {words.away}
        </Notice>
      )}
      {kept.refused && (
        <Notice tone="danger" title={words.notSaved}>
          {kept.refused.fields[0]?.message ?? kept.refused.title}. {words.refused}
        </Notice>
      )}
      {isParted && !kept.isAway && !kept.refused && (
        <Notice tone="warning">{words.parted[kept.parted ?? 'written_elsewhere']}</Notice>
      )}
    </div>
  );
}

interface FiguresProps {
  body: ReportBody;
  composed: Composed;
  onChange: (body: ReportBody) => void;
}

/** Which figures the numbers in braces are. */
function Figures({ body, composed, onChange }: FiguresProps) {
  return (
    <section aria-label={words.figures}>
      <h2 className={styles.small}>{words.figures}</h2>
      {body.figures.length === 0 ? (
        <p className="second">{words.figuresEmpty}</p>
      ) : (
        <ul className={styles.figures}>
          {body.figures.map(({ number }) => {
            const isUsed = composed.figures.some((f) => f.number === number);
            return (
              <li key={number}>
                <span>{`{${number}} ${isUsed ? figureTitle(composed.figures, number) : words.unused}`}</span>
                {!isUsed && (
                  <Button
                    size="xsmall"
                    variant="tertiary-neutral"
                    icon={<TrashIcon title={words.removeFigure(number)} />}
                    onClick={() =>
                      onChange({ ...body, figures: body.figures.filter((f) => f.number !== number) })
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Numbers that stand by themselves: pointed out, and allowed. */
function Unreferenced({ found }: { found: readonly string[] }) {
  if (found.length === 0) return null;
  return (
    <Notice tone="info" title={words.unreferencedTitle}>
      {words.unreferencedHelp}
      <ul className={styles.bullets}>
        {found.map((text) => (
          <li key={text}>{words.unreferencedOne(text)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface PartedProps {
  parted: ReportSection['parted'][number];
  today: string;
  onSettle: (how: 'take_in' | 'discard') => void;
}

/** A text that was written at the same time, until somebody takes it in or throws it away. */
function Parted({ parted, today, onSettle }: PartedProps) {
  const [asks, setAsks] = useState(false);
  return (
    <div className={styles.beside}>
      <h2 className={styles.small}>
        {words.besideOf(parted.savedBy ?? '', dayAndTime(parted.savedAt ?? '', today))}
      </h2>
      <ReportBlocks blocks={parted.blocks} level={4} />
      <div className={styles.acts}>
        <Button size="small" variant="secondary" onClick={() => onSettle('take_in')}>
          {words.takeIn}
        </Button>
        <Button size="small" variant="tertiary" onClick={() => setAsks(true)}>
          {words.discard}
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          heading={words.discardTitle}
          body={words.discardBody}
          confirm={words.discard}
          cancel={words.keep}
          onConfirm={() => {
            setAsks(false);
            onSettle('discard');
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </div>
  );
}
