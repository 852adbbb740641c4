import { Search } from '@navikt/ds-react/Search';
import { Select } from '@navikt/ds-react/Select';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type ManualMeasure, manualMeasuresQuery, serverNow } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { NoMatch } from '../../ui/list/NoMatch.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { FigureTabs } from './FigureTabs.tsx';
import { MeasureValues } from './MeasureValues.tsx';
import { type ManualSearch, matching, readManualSearch } from './manual-search.ts';
import styles from './Steering.module.css';
import { ValueDialog } from './ValueDialog.tsx';

const words = steeringWords.manual;

/** Measures whose values are typed in or imported, by unit and tertial of a year. */
export function ManualPage() {
  const search = useSearch({ from: '/frame/matt/inskrivna' });
  const navigate = useNavigate({ from: '/matt/inskrivna' });
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(manualMeasuresQuery(search.ar));
  const [asked, setAsked] = useState<ManualMeasure | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const show = (changes: { [K in keyof ManualSearch]: ManualSearch[K] | undefined }) =>
    navigate({
      search: (now) => readManualSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const shown = matching(data.measures, search);
  const mayEdit = data.year !== null && (data.mayEditWhole || data.units.length > 0);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={<span role="status">{words.lead(shown.length, data.year)}</span>}
      top={
        <>
          <FigureTabs />
          <Saved text={saved} />
        </>
      }
    >
      <p className={styles.help}>{words.help}</p>
      {data.measures.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {data.measures.length > 0 && (
        <div className={styles.filter}>
          <Search
            label={words.search}
            hideLabel={false}
            size="small"
            variant="simple"
            value={search.sok ?? ''}
            onChange={(sok) => show({ sok })}
          />
          {data.years.length > 1 && (
            <Select
              label={words.year}
              size="small"
              value={data.year ?? ''}
              onChange={(event) => show({ ar: Number(event.target.value) })}
            >
              {data.years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
      {data.measures.length > 0 && shown.length === 0 && <NoMatch onShowAll={() => show({ sok: '' })} />}
      {shown.length > 0 && (
        <ul className={styles.measures}>
          {shown.map((measure) => (
            <li key={measure.code} className={styles.measure}>
              <MeasureValues measure={measure} onChange={mayEdit ? () => setAsked(measure) : null} />
            </li>
          ))}
        </ul>
      )}
      {asked && data.year !== null && (
        <ValueDialog
          measure={asked}
          year={data.year}
          units={data.units}
          mayEditWhole={data.mayEditWhole}
          onClose={() => setAsked(null)}
          onDone={() => {
            void queryClient.invalidateQueries({
              predicate: (q) => String(q.queryKey[0]).startsWith('steering/'),
            });
            setAsked(null);
            setSaved(sv.saved.withTime(steeringWords.valueForm.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
