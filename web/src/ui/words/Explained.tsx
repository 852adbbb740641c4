import { WordButton } from './WordButton.tsx';

const MARKED = /\[\[(.+?)\]\]/;

/** A text of a catalogue in which `[[word]]` and `[[word|as it stands here]]` open their explanation. */
export function Explained({ text }: { text: string }) {
  return text.split(MARKED).map((part, n) => {
    const key = `${n} ${part}`;
    if (n % 2 === 0) return <span key={key}>{part}</span>;
    const [word = '', shown = word] = part.split('|');
    return (
      <WordButton key={key} word={word}>
        {shown}
      </WordButton>
    );
  });
}
