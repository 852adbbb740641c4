import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { editionsQuery } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { periodInWords } from '../period.ts';
import { EditionList } from './EditionList.tsx';
import styles from './Editions.module.css';
import { isPublishable } from './editions-search.ts';
import { TakeOut } from './TakeOut.tsx';

const words = editionWords.editions;

interface Props {
  measureId: string;
  title: string;
  period: string;
  /** Whether the reader may see rows, and so what was known day by day. */
  rows: boolean;
}

/** What has been published of a measure in a period, its figures as a file, and what was known on a day. */
export function MeasureEditions({ measureId, title, period, rows }: Props) {
  const { data } = useQuery({ ...editionsQuery({ period, measureId }), enabled: isPublishable(period) });
  return (
    <Section heading={words.section}>
      {data && <EditionList editions={data.editions} />}
      <div className={styles.acts}>
        <TakeOut asked={{ period, measureId }} name={`${title} ${periodInWords(period)}`} />
        {rows && (
          <Link to="/matt/kand/$measureId" params={{ measureId }} search={{ period }}>
            {words.knownThen.link}
          </Link>
        )}
      </div>
    </Section>
  );
}
