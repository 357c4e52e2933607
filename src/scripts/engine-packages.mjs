// Packages of engines, which people install where they need them: the peers of this package, and no part of a bundle.
import { readFileSync } from 'node:fs';

const { peerDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
export const ENGINE_PACKAGES = Object.keys(peerDependencies);
