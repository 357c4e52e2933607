/** An element of a drawing, which the server makes and the page shows. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
}

/** Counts that change, each as a drawing by day. */
export interface DeskTolls {
  /** How such a drawing is read. */
  readonly legend: string;
  readonly tolls: readonly {
    readonly question: string;
    readonly chart: Drawn;
    /** What is to be said of this one besides; empty where nothing is. */
    readonly notes: string;
  }[];
}
