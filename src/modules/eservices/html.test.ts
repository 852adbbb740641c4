import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, Html, html } from './html.ts';

describe('html', () => {
  it('escapes text and quoted attributes', () => {
    const hostile = `<script>alert("1")</script> & '`;
    expect(String(html`<p title="${hostile}">${hostile}</p>`)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;</p>',
    );
  });

  it('leaves its own markup alone, in lists too, and renders nothing for what is absent', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(String(html`<ul>${items}${null}${undefined}${false}${0}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });

  it('drops control characters, which markup cannot hold, and keeps line breaks', () => {
    expect(String(html`${'a\u0000b\u001bc\nd\te'}`)).toBe('abc\nd\te');
  });

  it('writes attributes: bare when true, absent when false, escaped otherwise', () => {
    expect(
      String(html`<input${attributes({ id: 'a"b', checked: true, disabled: false, title: null })}>`),
    ).toBe('<input id="a&quot;b" checked>');
  });

  it('never lets a value open a tag, close an attribute or start an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const rendered = String(html`${value}`);
        expect(rendered).not.toMatch(/[<>"']/);
        expect(rendered.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it('passes trusted markup through', () => {
    expect(String(html`<i>${Html.trusted('<svg></svg>')}</i>`)).toBe('<i><svg></svg></i>');
  });
});
