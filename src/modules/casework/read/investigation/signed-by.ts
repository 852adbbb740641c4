/** Who recorded something and when, as it is shown. */
export const signedBy = (row: {
  readonly recorded_by: string;
  readonly recorded_by_function_title: string;
  readonly recorded_at: Date;
}) => ({
  by: row.recorded_by,
  function: row.recorded_by_function_title,
  recordedAt: row.recorded_at.toISOString(),
});

/** Who recorded something, as it stands in the file. */
export const signature = (row: {
  readonly recorded_by: string;
  readonly recorded_by_function_title: string;
}) => `${row.recorded_by}, ${row.recorded_by_function_title}`;
