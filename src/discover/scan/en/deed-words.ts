/** Verbs of one meaning that dictionaries have under many: asking for something, and steering something. */
export const ASKS = /^(?:demand|ask|request|call|urge|insist|press|appeal|seek|push)$/u;
export const STEERS = /^(?:steer|drive|pilot|fly|helm|skipper|navigate)$/u;
/** The term of steering and of being at the controls. */
export const STEERED = 'steered';
/** What who steers has, and where who steers is: "at the wheel", "behind the wheel". */
export const CONTROLS = /^(?:wheel|helm|control|controls|tiller|stick|rudder)$/u;
export const CONTROLS_AT = /^(?:at|behind)$/u;
/** "Himself", "alone": no one else. */
export const ALONE = /^(?:himself|herself|themselves|alone|single-handedly|personally)$/u;
/** Verbs of giving a thing, and of having it from somebody. */
export const GIVES = /^(?:hand|give|pass|supply|send|deliver|provide|leak|offer|turn|bring|slip|forward)$/u;
export const FROM_SOMEBODY = /^(?:get|receive|obtain|have|learn|hear|borrow|inherit|accept)$/u;
