import { logInAs } from './caller.ts';

const FAMILY = 'Familjebehandling';

interface Choices {
  readonly today: string;
  readonly decisions: readonly { decisionId: string }[];
  readonly entries: readonly { entryId: string; name: string }[];
  readonly units: readonly { unitId: string; name: string }[];
  readonly commissions: readonly { commissionId: string; state: string }[];
}

export interface PlansOfOpenCare {
  /** Agnes goes through each plan with Alva today: it is current for six months more. */
  readonly review: () => Promise<void>;
}

/** Has open care begin interventions for Alva until `all` are under way, each with a plan that was agreed today. */
export async function plansOfOpenCare(url: string, all: number): Promise<PlansOfOpenCare> {
  const [siv, peder, agnes] = await Promise.all(
    ['Siv Rönnfors', 'Peder Rösjö', 'Agnes Hällmo'].map((name) => logInAs(url, name)),
  );
  if (!siv || !peder || !agnes) throw new Error('nobody is logged in');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  const caseId = rows.find((c) => c.label.startsWith('Alva'))?.caseId ?? '';
  const choices = await siv.read<Choices>(`/api/v1/interventions/commissions?caseId=${caseId}`);
  const { seat } = await agnes.read<{ seat: { functionId: string } }>('/api/v1/session/current');
  const running = choices.commissions.filter((c) => c.state === 'started').map((c) => c.commissionId);
  while (running.length < all) {
    const { commissionId, goals } = await siv.command<{ commissionId: string; goals: { goalId: string }[] }>(
      '/api/v1/interventions/send-commission',
      {
        caseId,
        orderId: crypto.randomUUID(),
        decisionId: choices.decisions[0]?.decisionId,
        entryId: choices.entries.find((e) => e.name === FAMILY)?.entryId,
        unitId: choices.units.find((u) => u.name.startsWith('Öppenvård'))?.unitId,
        plannedFrom: choices.today,
        purpose: 'Alva behöver vuxna som orkar med vardagen.',
        scope: 'Ett samtal i veckan.',
        goals: ['Alva kommer till skolan varje dag.'],
      },
    );
    const step = () => ({ caseId: commissionId, stepId: crypto.randomUUID() });
    await peder.command('/api/v1/interventions/receive-commission', {
      ...step(),
      functionId: seat.functionId,
    });
    for (const name of ['record-first-contact', 'start-commission'])
      await agnes.command(`/api/v1/interventions/${name}`, { ...step(), on: choices.today });
    await agnes.command('/api/v1/interventions/set-plan', {
      commissionId,
      seenVersion: 0,
      startsOn: choices.today,
      goals: [
        {
          goalId: crypto.randomUUID(),
          text: 'Jag går till skolan.',
          serves: goals[0]?.goalId,
          how: 'Agnes möter Alva vid skolan.',
        },
      ],
      left: [],
    });
    await agnes.command('/api/v1/interventions/agree-plan', {
      commissionId,
      version: 1,
      agreedOn: choices.today,
      parties: [{ party: 'person', name: 'Alva' }],
      ownWords: 'Det känns bra.',
    });
    running.push(commissionId);
  }
  return {
    review: async () => {
      const again = await logInAs(url, 'Agnes Hällmo');
      const { today } = await again.read<{ today: string }>('/api/v1/casework/cases');
      for (const commissionId of running)
        await again.command('/api/v1/interventions/review-plan', {
          reviewId: crypto.randomUUID(),
          commissionId,
          version: 1,
          reviewedOn: today,
          with: 'Alva',
          outcome: 'keep',
          text: 'Planen stämmer.',
        });
    },
  };
}
