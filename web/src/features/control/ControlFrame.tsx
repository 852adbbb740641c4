import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type ControlYear, controlYearQuery } from '../../api/control.ts';
import { serverNow } from '../../api/index.ts';
import { control as words } from '../../app/sv/control.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { keepsPlace, Tab, Tabs } from '../../ui/page/Tabs.tsx';
import styles from './Control.module.css';
import { toControlQuery } from './control-search.ts';

type Part = keyof typeof words.lead;
const PATH = {
  risks: '/internkontroll',
  plan: '/internkontroll/plan',
  followUp: '/internkontroll/uppfoljning',
} as const satisfies Record<Part, string>;
const FROM = {
  risks: '/frame/internkontroll',
  plan: '/frame/internkontroll/plan',
  followUp: '/frame/internkontroll/uppfoljning',
} as const satisfies Record<Part, string>;

interface Props {
  part: Part;
  /** What the page shows of the year; `done` says that something was saved. */
  children: (year: ControlYear, done: (text: string) => void) => ReactNode;
  aside?: (year: ControlYear) => ReactNode;
}

/** What the parts of internal control have in common: the year, the tabs and what was saved. */
export function ControlFrame({ part, children, aside }: Props) {
  const search = useSearch({ from: FROM[part] });
  const { data: year } = useSuspenseQuery(controlYearQuery(toControlQuery(search)));
  const navigate = useNavigate();
  const [saved, setSaved] = useState<string | null>(null);
  const done = (text: string) => setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  return (
    <Page
      title={`${words.title} ${year.year}`}
      windowTitle={words.windowTitle}
      lead={words.lead[part]}
      top={
        <>
          <Tabs label={words.tabs.label}>
            {(Object.keys(PATH) as Part[]).map((key) => (
              <Tab key={key} to={PATH[key]} search={search} current={key === part && 'page'} {...keepsPlace}>
                {words.tabs[key]}
              </Tab>
            ))}
          </Tabs>
          <Saved text={saved} />
        </>
      }
      aside={
        <div className={styles.aside}>
          <Select
            label={words.yearLabel}
            size="small"
            value={String(year.year)}
            onChange={(event) => navigate({ to: PATH[part], search: { ar: Number(event.target.value) } })}
          >
            {year.years.map((y) => (
              <option key={y} value={y}>
                {y}
              </option>
            ))}
          </Select>
          {aside?.(year)}
        </div>
      }
    >
      {children(year, done)}
    </Page>
  );
}
