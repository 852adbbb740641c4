import { scriptUrl, styleUrl } from '../assets.ts';
import { attributes, type Fragment, type Html, html } from '../html.ts';
import { htmlLanguage, LANGUAGES, type Language, pathOf, texts } from '../texts/languages.ts';
import { icons, mark } from './icons.ts';
import type { Frame } from './view.ts';

/** The whole document. `title` comes first in the browser's tab; service and municipality follow. */
export function page(frame: Frame, title: string, content: Fragment, options: { inForm: boolean }): string {
  const { t, municipality } = frame;
  const titles = [title, t.service, municipality.name].filter(
    (part, i, all) => part && all.indexOf(part) === i,
  );
  return `<!doctype html>\n${html`<html lang="${htmlLanguage[frame.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titles.join(' – ')}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${styleUrl}">
<script src="${scriptUrl}" defer></script>
</head>
<body data-offline="${t.offline}">
${options.inForm && defaultButton}
<a class="skip" href="#content">${t.skip}</a>
<header class="top"><div class="top-row">
<p class="brand">${mark}<span>${municipality.name}</span></p>
${options.inForm && languageButtons(frame, 'wide')}
<a id="leave" class="leave" href="${frame.neutralUrl}" rel="noreferrer nofollow">${t.leave}${icons.leave}</a>
</div></header>
<main class="page">
${acuteBox(frame)}
<div class="content" id="content" tabindex="-1">
${content}
</div>
${nextBox(frame, options.inForm)}
</main>
</body>
</html>`}\n`;
}

/** Enter in a field presses the first button of the form; it must be "continue", not a language or "remove". */
const defaultButton = html`<button type="submit" form="oro" name="do" value="next" class="unseen" tabindex="-1" aria-hidden="true"></button>`;

/** The other languages, as buttons of the form, so that what has been typed follows. Shown above or beside by width. */
export function languageButtons(frame: Frame, place: 'wide' | 'narrow'): Html {
  const others = LANGUAGES.filter((language) => language !== frame.language);
  return html`<nav class="languages ${place}" aria-label="${frame.t.languages}">${others.map((language) =>
    languageButton(language, place),
  )}</nav>`;
}

const languageButton = (language: Language, place: string): Html =>
  html`<button${attributes({
    type: 'submit',
    form: 'oro',
    name: 'do',
    value: 'stay',
    formaction: pathOf(language),
    class: 'link',
    lang: htmlLanguage[language],
    id: `language-${language}${place === 'narrow' ? '-narrow' : ''}`,
  })}>${texts[language].languageName}</button>`;

function acuteBox({ t, municipality }: Frame): Html {
  return html`<section class="side acute" aria-labelledby="acute-title">
<h2 id="acute-title">${t.acute.title}</h2>
<p><a class="call" href="tel:112"><strong>${t.acute.call[0]}</strong></a>${t.acute.call[1]}</p>
${municipality.onCallPhone !== null && html`<p>${t.acute.onCall} ${phoneLink(municipality.onCallPhone)}</p>`}
</section>`;
}

const phoneLink = (phone: string): Html =>
  html`<a class="call" href="tel:${phone.replace(/[^\d+]/g, '')}"><strong>${phone}</strong></a>`;

/** What the municipality does and when; in the form also what the sender gets. */
function nextBox({ t }: Frame, inForm: boolean): Html {
  return html`<section class="side next" aria-labelledby="next-title">
<h2 id="next-title">${t.next.title}</h2>
<ul>${t.next.items.map(([strong, rest]) => html`<li><strong>${strong}</strong>${rest}</li>`)}
${inForm && html`<li>${t.next.receipt}</li>`}</ul>
</section>`;
}
