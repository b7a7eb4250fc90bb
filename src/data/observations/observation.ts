/** One observed figure, in the project's format. */
export interface Observation {
  /** Such as `trade_share` or `remittances_received_pct_gdp`. */
  readonly indicator: string;
  /** ISO 3166 alpha-3 code, or a group such as CA5. */
  readonly reporter: string;
  /** As `reporter`; "" for a series of one country. */
  readonly partner: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  /** Who published it. Rows of different sources are never mixed. */
  readonly source: string;
  readonly note: string;
  /** file:line */
  readonly where: string;
}
