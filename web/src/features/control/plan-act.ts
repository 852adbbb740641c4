/** What is done from the plan's page, to which control or occasion. */
export type PlanAct =
  | { act: 'act' | 'withdraw'; controlId: string }
  | { act: 'perform' | 'draw'; controlId: string; occasionId: string };
