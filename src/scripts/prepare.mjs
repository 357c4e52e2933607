// Builds dist/ where npm packs, publishes or installs from a clone. `npm ci` builds nothing: what follows it does.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

if (process.env.npm_command !== 'ci') {
  // A global install from git, as pre-commit makes one, hands its --global on and so leaves the tools of the build out.
  if (!existsSync(join(root, 'node_modules', 'rolldown'))) {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix)$/iu.test(name)),
    );
    execFileSync('npm', ['ci', '--ignore-scripts', '--include=dev'], {
      cwd: root,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  execFileSync(process.execPath, [join(root, 'src', 'scripts', 'build.mjs')], { stdio: 'inherit' });
}
