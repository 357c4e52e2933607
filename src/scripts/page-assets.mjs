// Lets a module import what a page carries in itself: `x.css?text` as a text, `x.ts?bundle` as a script for a browser.
// The build and the tests both use it, so what is tested is what is shipped, and no generated file can be stale.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** Leaves out what a browser does not need of a style sheet. Strings in it hold neither braces nor comments. */
const shortStyle = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,>]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replace(/;\}/gu, '}')
    .trim();

async function bundle(file) {
  const build = await rolldown({
    input: file,
    platform: 'browser',
    treeshake: { moduleSideEffects: false },
    transform: { target: 'es2022' },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  // The script is in a page: nothing in it may look like the end of its element.
  return output[0].code.trim().replaceAll('</script', '<\\/script');
}

/** A plugin for rolldown and for Vite. */
export function pageAssets() {
  return {
    name: 'page-assets',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!/\?(?:text|bundle)$/u.test(source) || !importer) return null;
      // Ids of these modules end in .js: neither a style sheet nor TypeScript is what they hold.
      return `\0${resolve(dirname(importer), source).replace('?', '-as-')}.js`;
    },
    async load(id) {
      const [, file, kind] = /^\0(.*)-as-(text|bundle)\.js$/u.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const text = kind === 'text' ? shortStyle(readFileSync(file, 'utf8')) : await bundle(file);
      return { code: `export default ${JSON.stringify(text)};`, map: null };
    },
  };
}
