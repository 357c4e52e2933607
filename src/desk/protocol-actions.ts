import type { TypeName } from '../values/index.ts';

/** A question that does not exist yet. */
export interface NewQuestion {
  readonly ask: string;
  readonly type: TypeName;
  readonly options?: readonly string[];
}

/** What a claim states, as a registry writes it. */
export interface NewClaim {
  readonly source: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly value?: unknown;
  readonly pick?: string | number;
  readonly speaker?: string;
  readonly anchor?: string;
  readonly as_of?: string;
  readonly occasion?: string;
  readonly scope?: string;
  readonly counts?: string | readonly string[];
  readonly complete?: boolean;
  readonly unit?: string;
  readonly zone?: string;
  readonly modality?: string;
  readonly because?: string;
  readonly edge?: string;
  /** Who proposed it, where no person found it. */
  readonly by?: string;
}

/** Which claim is meant, as the page last saw it. */
export interface ClaimKey {
  readonly question: string;
  readonly index: number;
  readonly source: string;
  readonly quote: string;
}

/** What a page showed of the keys that an edit sets when its form was opened: what is there since is not written over unseen. */
interface Seen {
  readonly seen?: Readonly<Record<string, unknown>>;
}
interface Edit<Value = unknown> extends Seen {
  readonly set: Readonly<Record<string, Value>>;
}

/** A change that a person makes. Each is one step of undo. */
export type DeskAction =
  | {
      readonly do: 'claim';
      readonly question: string | NewQuestion;
      readonly claims: readonly NewClaim[];
      /** The question in the file of proposals that this takes, which then leaves it. */
      readonly proposed?: string;
    }
  | ({ readonly do: 'edit-claim'; readonly claim: ClaimKey } & Edit)
  | { readonly do: 'remove-claim'; readonly claim: ClaimKey }
  | {
      readonly do: 'move-claims';
      readonly claims: readonly ClaimKey[];
      readonly question: string | NewQuestion;
    }
  | ({ readonly do: 'edit-question'; readonly id: string } & Edit)
  | { readonly do: 'rename-question'; readonly id: string; readonly to: string }
  | { readonly do: 'merge-questions'; readonly from: string; readonly into: string }
  | { readonly do: 'remove-question'; readonly id: string }
  | ({ readonly do: 'entity'; readonly id: string | null } & Edit)
  | { readonly do: 'constraint'; readonly constraint: Readonly<Record<string, unknown>> }
  | { readonly do: 'remove-constraint'; readonly id: string }
  | ({ readonly do: 'story'; readonly title: string } & Seen)
  | ({
      readonly do: 'resolve';
      readonly finding: string;
      readonly status: string;
      readonly because: string;
    } & Seen)
  | ({ readonly do: 'accept'; readonly finding: string; readonly because: string } & Seen)
  | { readonly do: 'refuse'; readonly card: string; readonly what: string }
  | {
      readonly do: 'add-article';
      readonly address?: string;
      readonly text?: string;
      readonly file?: { readonly name: string; readonly base64: string };
      readonly about?: Readonly<Record<string, string>>;
    }
  | ({ readonly do: 'edit-article'; readonly id: string } & Edit<string | null>)
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };
