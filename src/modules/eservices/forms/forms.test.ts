import { describe, expect, it, test } from 'vitest';
import { aFlowInstance, SCHOOL_MAPPING } from '../testing/flow-instance.ts';
import { answersAsText, readFlowInstance } from './flow-instance.ts';
import { FormMapping, mapForm } from './mapping.ts';
import { UnreadableForm } from './xml.ts';

const faultOf = (xml: string | Buffer) => {
  try {
    readFlowInstance(Buffer.from(xml));
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
    return error.fault;
  }
};
const map = (xml: Buffer, mapping = SCHOOL_MAPPING) =>
  mapForm(readFlowInstance(xml), FormMapping.parse(mapping));

describe('a form of Open ePlatform', () => {
  it('is read in the encoding that it states, with its number, family, version and answers', () => {
    const form = readFlowInstance(aFlowInstance());
    expect(form).toMatchObject({ externalId: '4711', familyId: 126, version: 3, name: 'Orosanmälan, skola' });
    expect(form.answers[0]).toEqual({
      element: 'barnetsNamn',
      question: 'Barnets namn',
      fields: [{ name: 'Value', values: ['Älva Öberg Påhitt'] }],
    });
    expect(form.answers.find((a) => a.element === 'anmalare')?.fields).toEqual([
      { name: 'firstname', values: ['Åsa'] },
      { name: 'lastname', values: ['Lärarsson'] },
    ]);
  });

  it('is read with prefixes, CDATA and several values of one question', () => {
    const xml = `<?xml version="1.0"?><o:FlowInstance xmlns:o="x"><o:Header><o:FlowInstanceID>1</o:FlowInstanceID></o:Header>
      <o:Values><o:oro><o:QueryID>9</o:QueryID><o:Name><![CDATA[Vad & hur?]]></o:Name><o:Value>a</o:Value><o:Value>b &lt; c</o:Value></o:oro></o:Values></o:FlowInstance>`;
    expect(answersAsText(readFlowInstance(Buffer.from(xml)).answers)).toBe('Vad & hur?\na, b < c');
  });

  test.each<[string, string | Buffer, string]>([
    ['half a file', '<FlowInstance><Header>', 'not_xml'],
    ['no XML', '{"a": 1}', 'not_xml'],
    ['nothing but a declaration', '<?xml version="1.0"?>', 'not_xml'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'not_xml'],
    ['an entity that is not defined', '<FlowInstance>&x;</FlowInstance>', 'not_xml'],
    ['an encoding that is none', '<?xml version="1.0" encoding="klingon"?><a/>', 'not_xml'],
    [
      'bytes that are not in their encoding',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>\u00e5</a>', 'latin1'),
      'not_xml',
    ],
    ['another document', '<a/>', 'not_a_form'],
    ['a form without a number', '<FlowInstance><Header/></FlowInstance>', 'not_a_form'],
    ['a well without a bottom', '<a>'.repeat(40) + '</a>'.repeat(40), 'too_deep'],
    ['a flood of elements', `<a>${'<b/>'.repeat(30_000)}</a>`, 'too_deep'],
  ])('can not be read from %s', (_what, xml, fault) => {
    expect(faultOf(xml)).toBe(fault);
  });
});

describe('what the municipality says that a form means', () => {
  it('makes a report of it, and lets no word fall', () => {
    expect(map(aFlowInstance())).toEqual({
      children: [
        {
          givenName: 'Älva Öberg',
          familyName: 'Påhitt',
          identityNumber: '20160102-9802',
          unborn: false,
          whereabouts: 'Norrängens skola',
        },
      ],
      guardians: [],
      worries: ['neglect'],
      guardiansInformed: 'yes',
      freeText:
        'Kommer hungrig och trött.\n\nVad gäller oron?\nAnnat, se text\n\nHar ni pratat med barnet?\nJa, i går',
      reporter: {
        kind: 'professional',
        category: 'school',
        name: 'Åsa Lärarsson',
        organisation: 'Norrängens skola',
        feedbackRequested: false,
      },
    });
  });

  it('makes one child of each time that a question was asked, beside those that have questions of their own', () => {
    const each = ['Ada Påhitt', '', 'Bo Påhitt'].map(
      (name) =>
        `<syskon><QueryID>11</QueryID><Name>Syskon</Name>${name && `<Value>${name}</Value>`}</syskon>`,
    );
    const ages =
      '<alder><QueryID>12</QueryID><Name>Ålder</Name><Value>4 år</Value><Value>6 år</Value></alder>';
    const mapping: Parameters<typeof map>[1] = {
      ...SCHOOL_MAPPING,
      rules: [
        ...SCHOOL_MAPPING.rules.filter((r) => !r.to.startsWith('child.')),
        { element: 'syskon', to: 'child.name', perChild: true },
        { element: 'alder', to: 'child.identity', perChild: true },
        { element: 'barnetsNamn', to: 'child.name', child: 4 },
      ],
    };
    const report = map(aFlowInstance({ more: `${each.join('')}${ages}` }), mapping);
    expect(report?.children).toMatchObject([
      { givenName: 'Ada', familyName: 'Påhitt', ageText: '4 år' },
      { ageText: '6 år' },
      { givenName: 'Bo', familyName: 'Påhitt' },
      { givenName: 'Älva Öberg' },
    ]);
    expect(report?.freeText).not.toContain('Syskon');
  });

  it('makes as many children as a report holds, and drops no word of the others', () => {
    const names = Array.from({ length: 13 }, (_, n) => `Barn${n} Påhitt`);
    const more = `<syskon><QueryID>11</QueryID><Name>Syskon</Name>${names.map((n) => `<Value>${n}</Value>`).join('')}</syskon>`;
    const rules = [
      ...SCHOOL_MAPPING.rules.filter((r) => !r.to.startsWith('child.')),
      { element: 'syskon', to: 'child.name' as const, perChild: true },
    ];
    const report = map(aFlowInstance({ more }), { ...SCHOOL_MAPPING, rules });
    expect(report?.children).toHaveLength(10);
    expect(JSON.stringify(report)).toContain('Barn12');
  });

  it('makes who gives no name anonymous where anybody may report', () => {
    const mapping = {
      ...SCHOOL_MAPPING,
      reporter: 'private' as const,
      rules: SCHOOL_MAPPING.rules.filter((r) => !r.to.startsWith('reporter.')),
    };
    const report = map(aFlowInstance(), mapping);
    expect(report?.reporter).toEqual({ kind: 'anonymous' });
    expect(report?.freeText).toContain('firstname: Åsa');
  });

  it('makes nothing where a report would lack what it must have', () => {
    const mapping = {
      ...SCHOOL_MAPPING,
      rules: SCHOOL_MAPPING.rules.filter((r) => r.to !== 'reporter.organisation'),
    };
    expect(map(aFlowInstance(), mapping)).toBeNull();
  });

  it('asks about several children', () => {
    const mapping = {
      ...SCHOOL_MAPPING,
      rules: [...SCHOOL_MAPPING.rules, { element: 'syskon', to: 'child.name' as const, child: 2 }],
    };
    const report = map(
      aFlowInstance({
        more: '<syskon><QueryID>9</QueryID><Name>Syskon</Name><Value>Bo Påhitt</Value></syskon>',
      }),
      mapping,
    );
    expect(report?.children.map((c) => c.givenName)).toEqual(['Älva Öberg', 'Bo']);
  });
});
