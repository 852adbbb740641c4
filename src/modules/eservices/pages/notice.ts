import { html } from '../html.ts';
import { pathOf } from '../texts/languages.ts';
import type { Texts } from '../texts/sv.ts';
import { page } from './layout.ts';
import type { Frame } from './view.ts';

export type Notice = Exclude<keyof Texts['notices'], 'start'>;

/** A page that says calmly what did not work and what to do; the phone number stands beside it as on all pages. */
export function noticePage(frame: Frame, notice: Notice): string {
  const { t } = frame;
  const { title, text } = t.notices[notice];
  const content = html`<h1 id="notice" tabindex="-1">${title}</h1>
<p class="intro" id="notice-text">${text}</p>
<p class="actions"><a class="button secondary" href="${pathOf(frame.language)}">${t.notices.start}</a></p>`;
  return page(frame, `${t.error}: ${title}`, content, { inForm: false });
}
