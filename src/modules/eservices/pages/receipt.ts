import { html } from '../html.ts';
import { pathOf } from '../texts/languages.ts';
import { icons } from './icons.ts';
import { page } from './layout.ts';
import type { Frame } from './view.ts';

/** What a sender is told: that it came in, and when. */
export interface Receipt {
  readonly reference: string;
  /** Instant, ISO 8601 with offset. */
  readonly receivedAt: string;
}

/** The receipt. It says nothing about anyone, so it may be printed and lie about; no status can be had for the reference. */
export function receiptPage(frame: Frame, receipt: Receipt): string {
  const { t } = frame;
  const content = html`<div class="receipt">
<h1 id="receipt" tabindex="-1">${icons.done}<span>${t.receipt.title}</span></h1>
<dl class="facts">
<div><dt>${t.receipt.reference}</dt><dd id="reference">${receipt.reference}</dd></div>
<div><dt>${t.receipt.received}</dt><dd><time id="received" datetime="${receipt.receivedAt}">${swedishTime(frame, receipt.receivedAt)}</time></dd></div>
</dl>
<p>${t.receipt.about}</p>
<p class="unprinted">${t.receipt.close}</p>
<p class="actions unprinted"><button type="button" id="print" class="button secondary" hidden>${t.receipt.print}</button>
<a class="button tertiary" id="again" href="${pathOf(frame.language)}">${t.receipt.again}</a></p>
</div>`;
  return page(frame, t.receipt.title, content, { inForm: false });
}

/** Day and time by the clock in Sweden, wherever the server or the reader is. */
function swedishTime({ t }: Frame, instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const zone = { timeZone: 'Europe/Stockholm' } as const;
  const day = new Intl.DateTimeFormat(t.locale, {
    ...zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });
  const [hour = '', minute = ''] = clock.format(at).split(':');
  return t.receipt.at(day.format(at), hour, minute);
}
