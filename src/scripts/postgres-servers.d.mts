/** Servers of a trial: see `postgres-servers.mjs`. */
export interface Servers {
  /** What `--engine` takes. */
  readonly address: string;
  /** Runs statements on a server, from 0; what it prints. */
  sql(server: number, text: string): string;
  start(server: number): void;
  stop(server: number, how?: 'fast' | 'immediate'): void;
  stopAll(): void;
}

export function postgresBin(): string | undefined;
export function startServers(folder: string, servers?: number): Servers;
export function stopServers(folder: string): void;
