export declare const DAY: string;
export declare const TITLE: string;
export declare const SENTENCES: readonly string[];
export declare const layouts: readonly {
  readonly name: string;
  readonly html: string;
  readonly frame: readonly string[];
  readonly day: string | null;
}[];
export declare function faultsOf(
  text: string,
  frame: readonly string[],
): { readonly lost: readonly string[]; readonly foreign: readonly string[] };
