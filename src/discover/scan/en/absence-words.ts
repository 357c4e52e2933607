/** Nouns of which "no" says nothing of what there was: "no doubt", "no longer", "no sign of". */
export const NO_THING =
  /^(?:doubt|need|way|time|longer|reason|question|idea|comment|matter|evidence|sign|trace|wonder|point|chance|use|sense|hurry|problem|choice|plan|intention|interest|place|room|end|hope|secret|surprise|stranger|contest|fewer|less|more|link|connection|difference|answer|response|word|detail|information|one|day|week|year|month|case|community|system|law|life|future|outlet|power|authority|part|fan|friend|match|good|sooner)$/u;

/** Informing somebody of something or how to act, by the verb and by the noun. */
export const INFORMING =
  /^(?:tell|order|instruct|instruction|command|advise|advice|inform|notify|notification|announce|announcement)$/u;
export const INFORMED = 'informed';
/** Words of a sentence by which it may say that something was not so, or may not have been. */
export const DENYING =
  /^(?:no|not|n't|never|without|none|nothing|nobody|neither|nor|hardly|deny|denied|denies|lack|lacked|absence|if|whether|unless|could|may|might|should|would|must)$/u;
