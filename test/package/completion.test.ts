import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { makeFolder, runCli } from '../helpers/run.ts';

const script = (shell: string): string => runCli(['completion', shell]).stdout;
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers for the last word of a line. */
function offered(line: string): string[] {
  const words = line.split(' ');
  const list = words.map((word) => `'${word}'`).join(' ');
  const probe = `${script('bash')}\nCOMP_WORDS=(${list})\nCOMP_CWORD=${words.length - 1}\n_reconcile\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', probe], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((word) => word !== '');
}

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s knows every command, option, format and rule', async (shell) => {
    const text = script(shell);
    for (const { name, load } of COMMANDS) {
      expect(text).toContain(name);
      for (const { flags } of Object.values((await load()).default.options)) {
        const long = /--([a-z-]+)/u.exec(flags)?.[1] as string;
        expect(text).toContain(shell === 'fish' ? `-l ${long}` : `--${long}`);
      }
    }
    for (const name of Object.keys(FORMATS)) expect(text).toContain(name);
    for (const { id } of RULES) expect(text).toContain(id);
  });

  it.runIf(has('bash'))('in bash offers commands, options, and the values of an option', () => {
    expect(offered('reconcile che')).toEqual(['check']);
    expect(offered('reconcile check --for')).toEqual(['--format']);
    expect(offered('reconcile check --format rdj')).toEqual(['rdjsonl']);
    expect(offered('reconcile --color check --rule quote-o')).toEqual(['quote-orphan']);
    expect(offered('reconcile list spea')).toEqual(['speakers']);
    expect(offered('reconcile completion f')).toEqual(['fish']);
    // An option that takes several values, and the sign that bash takes for a word.
    expect(offered('reconcile check --rule contradiction tens')).toEqual(['tension']);
    expect(offered('reconcile check --format = rdj')).toEqual(['rdjsonl']);
  });

  it.runIf(has('bash'))('in bash offers files whose names hold spaces', () => {
    const folder = makeFolder({ 'foo bar.html': '', 'my dir/x': '' });
    const probe = `${script('bash')}\nCOMP_WORDS=(reconcile add foo)\nCOMP_CWORD=2\n_reconcile\nprintf '[%s]' "\${COMPREPLY[@]}"`;
    expect(spawnSync('bash', ['-c', probe], { cwd: folder.path, encoding: 'utf8' }).stdout).toContain(
      '[foo bar.html]',
    );
    folder.remove();
  });

  it.runIf(has('zsh'))('in zsh is a script that zsh reads', () => {
    expect(spawnSync('zsh', ['-n'], { input: script('zsh'), encoding: 'utf8' }).stderr).toBe('');
  });

  it.runIf(has('fish'))('in fish offers commands, options, and the values of an option', () => {
    const folder = makeFolder({ 'reconcile.fish': script('fish') });
    const ask = (line: string): string[] =>
      spawnSync('fish', ['-c', `source reconcile.fish; complete -C "${line}"`], {
        cwd: folder.path,
        encoding: 'utf8',
      })
        .stdout.split('\n')
        .map((row) => row.split('\t')[0] as string);
    expect(ask('reconcile check --format sar')).toContain('sarif');
    expect(ask('reconcile check --ru')).toContain('--rule');
    folder.remove();
  });

  it('for an unknown shell is a 2 that names the known ones', () => {
    const { status, stdout, stderr } = runCli(['completion', 'fsh']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/<shell> takes bash, zsh or fish.*Did you mean/u);
  });
});
