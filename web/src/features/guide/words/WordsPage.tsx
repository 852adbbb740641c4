import { Select } from '@navikt/ds-react/Select';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { rulesQuery } from '../../../api/index.ts';
import { ListSearch } from '../../../app/search/ListSearch.tsx';
import { useMay } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { count } from '../../../ui/format/numbers.ts';
import { Box } from '../../../ui/page/Box.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { searchWords, type Word, type WordList } from '../../../ui/words/parse-words.ts';
import { WordText } from '../../../ui/words/WordText.tsx';
import { wordsQuery } from '../../../ui/words/words-query.ts';
import styles from './WordsPage.module.css';
import { readWordsSearch, type WordsSearch } from './words-search.ts';

const words = sv.wordList;

/** The words of the trade as the product uses them, with what they mean and where they stand in law. */
export function WordsPage() {
  const { data: list } = useSuspenseQuery(wordsQuery);
  const search = useSearch({ from: '/frame/ordlista' });
  const navigate = useNavigate({ from: '/ordlista' });
  const show = (changes: { [K in keyof WordsSearch]: WordsSearch[K] | undefined }) =>
    navigate({
      search: (now) => readWordsSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const found = wordsFor(list, search);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.found(count(found.length), search.sok !== undefined)}</span>}
      side={<Law acts={list.acts} />}
    >
      <p className={styles.help}>{words.lead}</p>
      <WordsFilter groups={groupsOf(list.words)} search={search} onChange={show} />
      {found.length === 0 && <EmptyState title={words.noMatch}>{words.noMatchBody}</EmptyState>}
      <Groups found={found} acts={list.acts} />
    </Page>
  );
}

/** Typed words are looked for everywhere; without any, the lists of codes are left for whoever chooses one. */
function wordsFor(list: WordList, { sok, del }: WordsSearch): readonly Word[] {
  const inGroup = del === undefined ? list.words : list.words.filter(({ group }) => group === del);
  if (sok !== undefined) return searchWords({ ...list, words: inGroup }, sok);
  return del === undefined ? inGroup.filter(({ isCode }) => !isCode) : inGroup;
}

const groupsOf = (all: readonly Word[]): string[] => [...new Set(all.map(({ group }) => group))];

function Groups({ found, acts }: { found: readonly Word[]; acts: WordList['acts'] }) {
  const mayRead = useMay('clocks:rule:read');
  const { data } = useQuery({ ...rulesQuery({}), enabled: mayRead });
  const law = { rules: data?.rules ?? [], acts };
  return groupsOf(found).map((group) => (
    <Section key={group} heading={group}>
      <dl className={styles.words}>
        {found
          .filter((word) => word.group === group)
          .map(({ words: names, text }) => (
            <div key={`${names.join()} ${text}`}>
              <dt>{names.join(', ')}</dt>
              <dd>
                <WordText text={text} law={law} />
              </dd>
            </div>
          ))}
      </dl>
    </Section>
  ));
}

interface FilterProps {
  groups: readonly string[];
  search: WordsSearch;
  onChange: (changes: { [K in keyof WordsSearch]: WordsSearch[K] | undefined }) => void;
}

function WordsFilter({ groups, search, onChange }: FilterProps) {
  return (
    <search className={styles.filter}>
      <ListSearch
        label={words.search}
        description={words.searchHelp}
        text={search.sok ?? ''}
        onChange={(sok) => onChange({ sok: sok || undefined })}
        className={styles.search}
      />
      <Select
        label={words.group}
        size="small"
        value={search.del ?? ''}
        onChange={(event) => onChange({ del: event.target.value || undefined })}
      >
        <option value="">{words.allGroups}</option>
        {groups.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </Select>
    </search>
  );
}

function Law({ acts }: { acts: WordList['acts'] }) {
  return (
    <>
      <Box heading={words.actsTitle}>
        <p className="second">{words.actsHelp}</p>
        <dl className={styles.acts}>
          {acts.map(({ short, name }) => (
            <div key={short}>
              <dt>{short}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </Box>
      <Box heading={words.sourceTitle}>
        <p className="second">{words.source}</p>
      </Box>
    </>
  );
}
