import type { Runner } from '#core/operation';
import { addDays, partsOf, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { EARLIER_AUDIT, LATEST_AUDIT } from './audit-words.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

interface Adopted {
  readonly questions: readonly { readonly questionId: string; readonly templateCode: string | null }[];
}

/**
 * The template is adopted, and two audits have come in: one that was answered long ago, and one that waits for its answer, in which something is
 * recommended again. The auditor may read a sample of files.
 */
export async function seedAudits({ runner, setTime, organisation, now }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) return;
  const elis = organisation.actor(controller.key);
  const berit = organisation.actor('berit');
  const run = async <T>(name: string, actor: ReturnType<DemoOrganisation['actor']>, input: unknown) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };
  const today = swedishDayOf(now);
  setTime(momentOf(now, 40, 9));
  const { questions } = await run<Adopted>('audits.adopt', elis, {});
  const questionOf = (code: string) => questions.find((q) => q.templateCode === code)?.questionId;
  for (const audit of [EARLIER_AUDIT, LATEST_AUDIT]) {
    setTime(momentOf(now, audit.registered, 9));
    const auditId = newId();
    const items = audit.items.map((item) => ({
      itemId: newId(),
      kind: item.kind,
      text: item.text,
      ...('assessment' in item && { assessment: item.assessment }),
      ...('about' in item && { questionId: questionOf(item.about) }),
    }));
    await run('audits.register', elis, {
      auditId,
      title: audit.title,
      madeBy: audit.madeBy,
      receivedOn: addDays(today, -audit.received),
      answerDueOn: addDays(today, audit.due),
      functionId: elis.functionId,
      items,
    });
    for (const [i, item] of audit.items.entries()) {
      if (!('answer' in item)) continue;
      await run('audits.answer', elis, {
        itemId: items[i]?.itemId,
        seenVersion: 0,
        stance: item.stance,
        words: item.answer,
        ...('board' in item && { otherBoard: item.board }),
      });
      if (!('action' in item)) continue;
      await run('commitments.make', elis, {
        commitmentId: newId(),
        title: item.action,
        functionId: berit.functionId,
        dueOn: addDays(today, 60),
        subject: { kind: 'recommendation', id: items[i]?.itemId },
      });
    }
    if (audit.sent !== null)
      await run('audits.send-answer', elis, {
        auditId,
        seenLetters: 0,
        sentOn: addDays(today, -audit.sent),
        followUpOn: addDays(today, audit.followUp),
      });
    else
      await run('audits.ask-respite', elis, {
        auditId,
        respiteId: newId(),
        until: addDays(today, audit.due + 30),
        why: 'Nämndens sista möte i år är före svarsdagen.',
      });
    for (const [i, item] of audit.items.entries()) {
      if (!('followed' in item)) continue;
      setTime(momentOf(now, item.followed.ago, 10));
      await run('audits.follow-up', elis, {
        followUpId: newId(),
        itemId: items[i]?.itemId,
        followedOn: addDays(today, -item.followed.ago),
        outcome: 'under_way',
        words: item.followed.words,
        nextOn: addDays(today, item.followed.next),
      });
    }
  }
  setTime(momentOf(now, 5, 10));
  await run('audits.decide-sample', organisation.actor('astrid'), {
    sampleId: newId(),
    questionId: questionOf('A08'),
    measureId: 'investigations-concluded',
    period: String(partsOf(addDays(today, -90)).year),
    size: 12,
    openTo: addDays(today, 60),
    auditors: [organisation.actor('petter').functionId],
    decision: `Socialnämnden ${addDays(today, -9)} § 118`,
  });
}
