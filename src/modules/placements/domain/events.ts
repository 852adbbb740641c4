/** What a placement tells in its case's timeline. */
export type PlacementEvent =
  | 'placement_begun'
  | 'placement_moved'
  | 'placement_basis_changed'
  | 'placement_ended'
  | 'placement_followed_up'
  | 'placement_planned'
  | 'contact_limited'
  | 'contact_limit_ended';
