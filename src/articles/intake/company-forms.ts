/** What companies add to their names, at the end of a name. */
export const COMPANY =
  /(?:^|\s)(?:ASA?|AB|A\/S|ApS|Oyj?|GmbH(?: & Co\.? KG)?|AG|KG|SE|e\.\s?V\.|Ltd\.?|Limited|plc|PLC|LLC|LLP|Inc\.?|Corp\.?|Co\.|S\.?A\.?S?\.?|SARL|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?L\.?|Lda\.?|B\.?V\.?|N\.?V\.?|sp\. z o\.\s?o\.|A\.?Ş\.?|Pty|Pvt)$/u;
