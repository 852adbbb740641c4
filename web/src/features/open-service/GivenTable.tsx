import type { OpenServiceList } from '../../api/index.ts';
import * as openServiceWords from '../../app/sv/open-service.ts';
import { count } from '../../ui/format/numbers.ts';
import tableStyles from '../measures/FigureTable.module.css';
import { AGES } from './open-service-values.ts';

const words = openServiceWords.openService;

/** How much was given of each, and how old those were who came. */
export function GivenTable({ list, caption }: { list: OpenServiceList; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={tableStyles.scroll} tabIndex={0}>
      <table className={tableStyles.table}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.service}</th>
            {[
              words.columns.occasions,
              words.columns.participants,
              ...AGES.map((a) => openServiceWords.age[a]),
            ].map((heading) => (
              <th key={heading} scope="col" className={tableStyles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.byService.map((given) => (
            <tr key={given.entryId}>
              <th scope="row">{given.name}</th>
              <Numbers given={given} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <Numbers given={list.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ given }: { given: OpenServiceList['total'] }) {
  return (
    <>
      <td className={tableStyles.number}>{count(given.occasions)}</td>
      <td className={tableStyles.number}>{count(given.participants)}</td>
      {AGES.map((age) => (
        <td key={age} className={tableStyles.number}>
          {count(given.came[age])}
        </td>
      ))}
    </>
  );
}
