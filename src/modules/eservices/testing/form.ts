/** Reads our pages as a browser without JavaScript would: the fields of the form that would be posted. For tests. */
export function fieldsOf(page: string): URLSearchParams {
  const form = /<form id="oro"[\s\S]*?<\/form>/.exec(page)?.[0];
  if (form === undefined) throw new Error('the page has no form');
  const live = form.replace(/<template[\s\S]*?<\/template>/g, '');
  const fields = new URLSearchParams();
  for (const [, tag = ''] of live.matchAll(/<input([^>]*)>/g)) {
    const type = attribute(tag, 'type') ?? 'text';
    const name = attribute(tag, 'name');
    if (name === null || ((type === 'radio' || type === 'checkbox') && !/\schecked(\s|$)/.test(tag)))
      continue;
    fields.append(name, attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', body = ''] of live.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    fields.append(attribute(tag, 'name') ?? '', plain(body));
  }
  for (const [, tag = '', body = ''] of live.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const selected = /<option value="([^"]*)" selected>/.exec(body)?.[1] ?? '';
    fields.append(attribute(tag, 'name') ?? '', plain(selected));
  }
  return fields;
}

/** The ids of all elements that the page holds, templates left out. */
export const idsOf = (page: string): string[] =>
  [...page.replace(/<template[\s\S]*?<\/template>/g, '').matchAll(/\sid="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );

export const titleOf = (page: string): string => plain(/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '');

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : plain(value);
};

const plain = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
