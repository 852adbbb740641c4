import { describe, expect, it } from 'vitest';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aDocx, aJpeg, aPdf, useTestDatabase } from '#testing';
import { attachment } from '../read/attachment.ts';
import { attachments } from '../read/attachments.ts';
import { aCase, aReport, aWorld, refusal } from '../testing/index.ts';
import { addAttachment } from './add-attachment.ts';
import { maskRelease } from './mask-release.ts';
import { registerReport } from './register-report.ts';
import { startRelease } from './start-release.ts';
import { submitConcernReport } from './submit-concern-report.ts';
import { testReporterSecrecy } from './test-reporter-secrecy.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);

const aFile = (name = 'Brev från skolan.pdf', bytes = aPdf()) => FileContent.of(name, bytes);
const SIBLINGS = [{ givenName: 'Alva' }, { givenName: 'Bo' }];

describe('a document added to a case', () => {
  it('is listed with who and when, and comes back byte by byte', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const attachmentId = newId();
    const file = await aFile();
    await w.run(addAttachment, w.siv, { caseId, attachmentId, file });

    const { rows, allowed } = await w.run(attachments, w.siv, { caseId });
    expect(rows).toEqual([
      {
        attachmentId,
        name: 'Brev från skolan.pdf',
        mediaType: 'application/pdf',
        byteSize: aPdf().length,
        receivedAt: w.now().toISOString(),
        reportId: null,
        reference: null,
        addedBy: expect.stringMatching(/^Siv Rönnfors, /),
      },
    ]);
    expect(allowed).toEqual(['casework.add-attachment']);
    const read = await w.run(attachment, w.siv, { caseId, attachmentId });
    expect(read.bytes.equals(aPdf())).toBe(true);
    expect(read.name).toBe('Brev från skolan.pdf');
  });

  it('is the same document when it is sent again, and another content under its id is refused', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const attachmentId = newId();
    const input = { caseId, attachmentId, file: await aFile() };
    await w.run(addAttachment, w.siv, input);
    await w.run(addAttachment, w.siv, input);
    expect((await w.run(attachments, w.siv, { caseId })).rows).toHaveLength(1);
    const other = { ...input, file: await aFile('annat.docx', aDocx()) };
    expect(await refusal(w.run(addAttachment, w.siv, other))).toEqual({
      code: 'CONFLICT',
      reason: 'SAME_FILE_ID_OTHER_CONTENT',
    });
  });

  it('can not be fetched through another case, with its own id or that of a stranger', async () => {
    const mine = await aCase(w).heldBy(w.siv).build();
    const others = await aCase(w).heldBy(w.lova).build();
    const attachmentId = newId();
    await w.run(addAttachment, w.lova, { caseId: others.caseId, attachmentId, file: await aFile() });

    const through = { caseId: mine.caseId, attachmentId };
    expect(await refusal(w.run(attachment, w.siv, through))).toEqual({ code: 'NOT_FOUND' });
    const direct = { caseId: others.caseId, attachmentId };
    expect(await refusal(w.run(attachment, w.siv, direct))).toEqual({ code: 'NOT_FOUND' });
    // Nor by claiming its id for a file of one's own, with the very same bytes.
    const claimed = {
      caseId: mine.caseId,
      attachmentId,
      file: await aFile('gissning.txt', Buffer.from('ett')),
    };
    expect(await refusal(w.run(addAttachment, w.siv, claimed))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused with a word about the field when it is none that can be kept', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const send = (file: FileContent) =>
      refusal(w.run(addAttachment, w.siv, { caseId, attachmentId: newId(), file }));
    expect(await send(await aFile('spel.pdf', Buffer.from('MZ\0\0')))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['file: file_type'],
    });
    expect(await send(FileContent.refused('film.mp4', 'file_too_large'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['file: file_too_large'],
    });
  });

  it('is not handed out when somebody has changed its bytes behind our back', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const attachmentId = newId();
    await w.run(addAttachment, w.siv, { caseId, attachmentId, file: await aFile() });
    await t.pool.query(`update casework.attachment_content set bytes = 'x' where id = $1`, [attachmentId]);
    await expect(w.run(attachment, w.siv, { caseId, attachmentId })).rejects.toThrow(/digest/);
  });

  it('stands in the trail when it is added and read, never with its bytes', async () => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const attachmentId = newId();
    const file = await aFile('hemlig.txt', Buffer.from('Det som ingen logg ska veta'));
    await w.run(addAttachment, w.siv, { caseId, attachmentId, file });
    await w.run(attachment, w.siv, { caseId, attachmentId });
    const trail = await w.rows<{ event: string; kind: string; subject: string }>(
      `select event, kind, subject_kind || ' ' || subject_id as subject from trail.entry
        where event like 'attachment.%' and tenant_id = $1 and employee_id = $2 and subject_id = any ($3)
        order by id`,
      [w.board.tenantId, w.siv.employeeId, [caseId, attachmentId]],
    );
    expect(trail).toEqual([
      { event: 'attachment.added', kind: 'change', subject: `case ${caseId}` },
      { event: 'attachment.read', kind: 'read', subject: `case ${caseId}` },
      { event: 'attachment.read', kind: 'read', subject: `attachment ${attachmentId}` },
    ]);
    const bodies = await w.rows<{ body: string }>(
      `select c.body from trail.content c join trail.entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id
        where e.event = 'attachment.added' and e.subject_id = $1`,
      [caseId],
    );
    expect(bodies[0]?.body).toContain(file.sha256.toString('hex'));
    expect(bodies[0]?.body).not.toContain('ingen logg');
    expect(bodies[0]?.body).not.toContain(Buffer.from('ingen logg').toString('base64').slice(0, 10));
  });
});

describe('files that come with a report', () => {
  const register = async (files: FileContent[], more: object = {}, reportId = newId()) =>
    await w.run(registerReport, w.karin, {
      ...aReport({ children: SIBLINGS }),
      reportId,
      channel: 'letter',
      files,
      ...more,
    });

  it("are kept once and lie in each child's file, also when the social emergency unit takes the report in", async () => {
    const file = await aFile();
    const { caseIds, reportId, reference } = await register([file]);
    const listed = await Promise.all(caseIds.map((caseId) => w.run(attachments, w.jon, { caseId })));
    const ids = listed.map(({ rows }) => rows[0]?.attachmentId);
    expect(new Set(ids).size).toBe(1);
    for (const { rows } of listed) {
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ reportId, reference, addedBy: expect.stringMatching(/^Karin Myrhed/) });
    }
    const kept = await w.rows('select 1 from casework.attachment_content where id = $1', [ids[0]]);
    expect(kept).toHaveLength(1);
    const original = await w.rows<{ body: string }>(
      'select body from casework.report_original where report_id = $1',
      [reportId],
    );
    expect(JSON.parse(original[0]?.body ?? '')).toMatchObject({
      attachments: [{ name: file.name, sha256: file.sha256.toString('hex') }],
    });
  });

  it('make it another report when they differ', async () => {
    const reportId = newId();
    const file = await aFile();
    const first = await register([file], {}, reportId);
    expect(await register([file], {}, reportId)).toEqual(first);
    const rows = (await w.run(attachments, w.jon, { caseId: first.caseIds[0] ?? '' })).rows;
    expect(rows).toHaveLength(1);
    expect(await refusal(register([], {}, reportId))).toMatchObject({
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
  });

  it('take nothing in when one of them can not be kept', async () => {
    const reportId = newId();
    const files = [await aFile(), await aFile('x', Buffer.from([0, 1]))];
    expect(await refusal(register(files, {}, reportId))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['files.1: file_type'],
    });
    expect(await w.rows('select 1 from casework.report where id = $1', [reportId])).toEqual([]);
  });

  it('tell nothing of an anonymous reporter: what the camera wrote is not kept', async () => {
    const photo = aJpeg({ exif: 'Maj:s iPhone 59.3293N', comment: 'Maj' });
    const send = async (reporter: object) => {
      const reportId = newId();
      const input = {
        ...aReport({ reporter: reporter as never }),
        reportId,
        files: [await aFile('a.jpg', photo)],
      };
      await w.run(submitConcernReport, w.board.eService, input);
      const [row] = await w.rows<{ bytes: Buffer }>(
        `select c.bytes from casework.attachment_content c join casework.attachment a on a.id = c.id
          where a.report_id = $1`,
        [reportId],
      );
      return row?.bytes.toString('latin1') ?? '';
    };
    expect(await send({ kind: 'anonymous' })).not.toMatch(/Maj|iPhone|59/);
    // Who gives a name hands in the photo as it is: where and when it was taken may matter.
    expect(await send({ kind: 'private', name: 'Maj Påhitt' })).toBe(photo.toString('latin1'));
  });

  it('of a shielded reporter are handed and let out without what says who made them, and not at all when that can’t be told', async () => {
    const photo = aJpeg({ exif: 'Stures iPhone 59.3293N' });
    const { caseId, reportId } = await aCase(w)
      .reported({ reporter: { kind: 'private', category: 'private_person', name: 'Sture Påhitt' } })
      .heldBy(w.siv)
      .build();
    for (const [name, bytes] of [
      ['kök.jpg', photo],
      ['röst.jpg', aJpeg()],
    ] as const) {
      const id = newId();
      await w.run(addAttachment, w.siv, { caseId, attachmentId: id, file: await aFile(name, bytes) });
      await w.rows('update casework.attachment set report_id = $1 where id = $2', [reportId, id]);
      if (name === 'röst.jpg')
        await w.rows(`update casework.attachment set media_type = 'audio/mpeg' where id = $1`, [id]);
    }
    const listed = async () => (await w.run(attachments, w.siv, { caseId })).rows;
    const jpeg = (await listed()).find((r) => r.name === 'kök.jpg');
    const read = (id = '', by = w.siv) => w.run(attachment, by, { caseId, attachmentId: id });
    const voice = (await listed()).find((r) => r.name === 'röst.jpg')?.attachmentId;
    expect((await read(jpeg?.attachmentId)).bytes.toString('latin1')).toContain('Stures iPhone');

    await w.run(testReporterSecrecy, w.siv, { caseId, reportId, outcome: 'protected', reasons: 'Hot.' });
    expect((await listed()).map((r) => r.name)).toEqual(['kök.jpg']);
    expect(await refusal(read(voice))).toEqual({ code: 'NOT_FOUND' });
    const plain = await read(jpeg?.attachmentId);
    expect(plain.bytes.toString('latin1')).not.toMatch(/Sture|59/);
    const release = await w.run(startRelease, w.siv, {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Rune Ladvik',
      legalBasis: 'guardian_of_child',
      request: 'Vill läsa.',
    });
    const masked = await w.run(maskRelease, w.siv, {
      caseId,
      releaseId: release.releaseId,
      version: release.version,
      masks: [],
      attachments: [{ attachmentId: jpeg?.attachmentId ?? '', choice: 'included' }],
    });
    expect(JSON.stringify(masked.preview)).toContain(plain.sha256.toString('hex'));
    // It is kept as it came, and is so again when the shield is taken away.
    await w.run(testReporterSecrecy, w.berit, {
      caseId,
      reportId,
      outcome: 'not_protected',
      reasons: 'Nej.',
    });
    expect((await read(jpeg?.attachmentId)).bytes.equals(photo)).toBe(true);
  });
});
