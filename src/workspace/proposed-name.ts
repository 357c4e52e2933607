/** Where proposals are written by default. */
export const PROPOSED_FILE = 'claims/proposed.yaml';

/** Whether a file holds proposals that no person has taken yet: no run reads it as a part of the registry. */
export const isProposedFile = (path: string): boolean => /(?:^|[\\/.])proposed\.ya?ml$/u.test(path);
