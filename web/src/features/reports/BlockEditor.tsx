import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useRef, useState } from 'react';
import type { BodyBlock, Figure, FigureRef } from '../../api/reports.ts';
import { writePage as words } from '../../app/sv/reports.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { putMark } from './body.ts';
import { FigureDialog } from './FigureDialog.tsx';
import styles from './Reports.module.css';

interface Props {
  block: BodyBlock;
  /** "Text 2". */
  name: string;
  period: string;
  titleOf: (number: number) => string;
  /** Gives a figure of the section its number. */
  onFigure: (ref: FigureRef) => number;
  onChange: (block: BodyBlock) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onBlur: () => void;
}

/** One part of a section: its field, and what can be done with it. */
export function BlockEditor(props: Props) {
  const { block, name, onMove, onRemove } = props;
  const [asks, setAsks] = useState(false);
  const isEmpty =
    block.kind === 'table'
      ? block.figures.length === 0
      : block.kind === 'chart'
        ? block.figure === null
        : block.text.trim() === '';
  return (
    <section aria-label={name} className={styles.block}>
      <div className={styles.blockHead}>
        <h2>{name}</h2>
        <div className={styles.acts}>
          <Button
            size="xsmall"
            variant="tertiary-neutral"
            icon={<ArrowUpIcon title={words.up(name)} />}
            onClick={() => onMove(-1)}
          />
          <Button
            size="xsmall"
            variant="tertiary-neutral"
            icon={<ArrowDownIcon title={words.down(name)} />}
            onClick={() => onMove(1)}
          />
          <Button
            size="xsmall"
            variant="tertiary-neutral"
            icon={<TrashIcon title={words.remove(name)} />}
            onClick={() => (isEmpty ? onRemove() : setAsks(true))}
          />
        </div>
      </div>
      {block.kind === 'table' ? (
        <TableFields {...props} block={block} />
      ) : block.kind === 'chart' ? (
        <ChartFields {...props} block={block} />
      ) : (
        <WordsField {...props} block={block} />
      )}
      {asks && (
        <ConfirmDialog
          heading={words.removeTitle(name)}
          body={words.removeBody}
          confirm={words.removeConfirm}
          onConfirm={() => {
            setAsks(false);
            onRemove();
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </section>
  );
}

type Of<K extends BodyBlock['kind']> = Omit<Props, 'block'> & { block: Extract<BodyBlock, { kind: K }> };

const HELP = { heading: undefined, text: words.textHelp, list: words.listHelp } as const;

function WordsField({ block, name, period, onFigure, onChange, onBlur }: Of<'heading' | 'text' | 'list'>) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const common = {
    label: name,
    hideLabel: true,
    size: 'small',
    value: block.text,
    onBlur,
  } as const;
  return (
    <>
      {block.kind === 'heading' ? (
        <TextField
          {...common}
          ref={field}
          maxLength={200}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      ) : (
        <Textarea
          {...common}
          ref={field}
          description={HELP[block.kind]}
          minRows={block.kind === 'text' ? 4 : 3}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      )}
      <div>
        <Button
          size="xsmall"
          variant="tertiary"
          aria-label={words.insertFigureIn(name)}
          onClick={() => setAt(field.current?.selectionStart ?? block.text.length)}
        >
          {words.insertFigure}
        </Button>
      </div>
      {at !== null && (
        <FigureDialog
          period={period}
          onClose={() => setAt(null)}
          onChoose={(ref) => {
            const put = putMark(block.text, at, onFigure(ref));
            onChange({ ...block, text: put.text });
            setAt(null);
            requestAnimationFrame(() => {
              field.current?.focus();
              field.current?.setSelectionRange(put.caret, put.caret);
            });
          }}
        />
      )}
    </>
  );
}

const NONE = 'none';

function TableFields({ block, period, titleOf, onFigure, onChange, onBlur }: Of<'table'>) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <TextField
        label={words.captionLabel.table}
        size="small"
        maxLength={200}
        value={block.caption}
        onBlur={onBlur}
        onChange={(event) => onChange({ ...block, caption: event.target.value })}
      />
      <Select
        label={words.across}
        size="small"
        value={block.across ?? NONE}
        onChange={(event) =>
          onChange({
            ...block,
            across: event.target.value === NONE ? null : (event.target.value as 'time' | 'units'),
          })
        }
      >
        {Object.entries(words.acrossTable).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <ul className={styles.figures}>
        {block.figures.map((number) => (
          <li key={number}>
            {titleOf(number)}
            <Button
              size="xsmall"
              variant="tertiary-neutral"
              icon={<TrashIcon title={words.removeRow(titleOf(number))} />}
              onClick={() => onChange({ ...block, figures: block.figures.filter((n) => n !== number) })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="xsmall" variant="tertiary" onClick={() => setChoosing(true)}>
          {words.addRow}
        </Button>
      </div>
      {isChoosing && (
        <FigureDialog
          period={period}
          onClose={() => setChoosing(false)}
          onChoose={(ref) => {
            const number = onFigure(ref);
            if (!block.figures.includes(number)) onChange({ ...block, figures: [...block.figures, number] });
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function ChartFields({ block, period, titleOf, onFigure, onChange, onBlur }: Of<'chart'>) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <TextField
        label={words.captionLabel.chart}
        size="small"
        maxLength={200}
        value={block.caption}
        onBlur={onBlur}
        onChange={(event) => onChange({ ...block, caption: event.target.value })}
      />
      <Select
        label={words.across}
        size="small"
        value={block.across}
        onChange={(event) => onChange({ ...block, across: event.target.value as 'time' | 'units' })}
      >
        {Object.entries(words.acrossChart).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      {block.figure !== null && <p className={styles.small}>{titleOf(block.figure)}</p>}
      <div>
        <Button size="xsmall" variant="tertiary" onClick={() => setChoosing(true)}>
          {block.figure === null ? words.chooseFigure : words.changeFigure}
        </Button>
      </div>
      {isChoosing && (
        <FigureDialog
          period={period}
          onClose={() => setChoosing(false)}
          onChoose={(ref) => {
            onChange({ ...block, figure: onFigure(ref) });
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

/** What a figure of the section is called, as far as it is known. */
export const figureTitle = (
  figures: readonly { number: number; figure: Figure }[],
  number: number,
): string => {
  const found = figures.find((f) => f.number === number)?.figure;
  return found
    ? [found.title, found.whose, found.ref.period].filter(Boolean).join(', ')
    : words.figureNumber(number);
};
