/** Something a page states of itself: under which name, and what. */
export interface Stated {
  readonly name: string;
  readonly value: string;
}

/** An element `time`, or one that is marked as a date: its machine's date and its words. */
export interface TimeElement {
  readonly stamp: string;
  readonly words: string;
  /** Said to be the date of publication: `pubdate`, `itemprop=datePublished`, a class such as `entry-date`. */
  readonly as: 'published' | 'modified' | 'plain';
  readonly where: string;
  /** The place in the page's blocks of the block that it is in or begins. */
  readonly at: number;
  /** The words before it in its line. */
  readonly before: string;
  /** It is in a part of the page that is named as beside the article. */
  readonly isBeside: boolean;
}
