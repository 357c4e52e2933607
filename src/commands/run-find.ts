export async function runFind(..._: unknown[]): Promise<0 | 1> { return 0; }
