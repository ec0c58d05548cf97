import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Folder, projectPath, REPORT } from './support/project.js';
import { runNode, standpunt } from './support/standpunt.js';

/** Milliseconds for packing and installing, which may have to fetch the dependencies. */
const INSTALL_TIME = 300_000;
const manifest: { name: string; version: string } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));

/** Runs npm with what it says on standard output as the result. */
function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the package', () => {
  let consumer: Folder;
  let packed: string[];

  beforeAll(() => {
    consumer = new Folder();
    // Scripts are left out: the build is there, and other tests are reading it.
    const [tarball] = JSON.parse(npm(projectPath(''), 'pack', '--ignore-scripts', '--json', '--pack-destination', consumer.path));
    packed = tarball.files.map((file: { path: string }) => file.path);
    mkdirSync(consumer.file('app'));
    writeFileSync(consumer.file('app/package.json'), '{ "name": "app", "private": true, "type": "module" }');
    npm(consumer.file('app'), 'install', '--prefer-offline', '--no-audit', '--no-fund', consumer.file(tarball.filename));
  }, INSTALL_TIME);
  afterAll(() => consumer.remove());

  test('holds what it needs and nothing of the work on it', () => {
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts', 'dist/schema.json', 'dist/cli/main.js']),
    );
    expect(packed.filter((path) => /^(src|test|examples|dist\/build|dist\/eval|\.)/.test(path))).toEqual([]);
    // The modules come put together; one by one they are for the work on them.
    expect(
      packed.filter(
        (path) => path.endsWith('.js') && !/^dist\/(?:index|chunk-\w+|batch\/worker|cli\/main|cli\/worker|documents\/worker)\.js$/.test(path),
      ),
    ).toEqual([]);
  });

  test('can be imported', () => {
    writeFileSync(
      consumer.file('app/use.mjs'),
      `import { readFileSync } from 'node:fs';
       import * as standpunt from 'standpunt';
       import schema from 'standpunt/schema.json' with { type: 'json' };
       const { text } = await standpunt.readReport(process.argv[2]);
       const { records } = standpunt.analyze(text);
       let many = 0;
       for await (const { analysis } of standpunt.analyzeAll([process.argv[2]])) many += analysis.records.length;
       console.log(JSON.stringify({ names: Object.keys(standpunt).sort(), records: records.length, many, schema: schema.$id }));`,
    );
    const { stdout, stderr, status } = runNode(['--no-warnings', 'use.mjs', REPORT], { cwd: consumer.file('app') });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const used = JSON.parse(stdout);
    expect(used.names).toEqual([
      'DeepLTranslator',
      'ERROR_CODES',
      'FORMATS',
      'GLOSSARY_FORMATS',
      'GlossaryTranslator',
      'STRENGTH',
      'StandpuntError',
      'analyze',
      'analyzeAll',
      'compare',
      'curatedGlossary',
      'formatAnalyses',
      'formatGlossary',
      'namedThings',
      'openStore',
      'openTranslationMemory',
      'readFrames',
      'readGazetteer',
      'readGlossary',
      'readReport',
      'recordSentences',
      'recordSubjects',
      'summarise',
      'translateRecords',
    ]);
    expect(used.records).toBeGreaterThan(0);
    expect(used.many).toBe(used.records);
    expect(used.schema).toMatch(/^urn:standpunt:schema:analysis:/);
  });

  test('has a command', () => {
    const bin = consumer.file(`app/node_modules/.bin/${manifest.name}`);
    const run = (...args: string[]) => execFileSync(bin, args, { cwd: consumer.path, encoding: 'utf8', stdio: 'pipe' });
    expect(run('--version').trim()).toBe(manifest.version);
    expect(run('analyze', REPORT)).toBe(standpunt(['analyze', REPORT]).stdout);
    expect(run('glossary', 'export')).toMatch(/^id\tfield\tnl\t/);
    writeFileSync(consumer.file('terms.tsv'), 'nl\ten\nvoorstel\tblueprint\n');
    writeFileSync(consumer.file('news.txt'), 'De Raad steunt het voorstel.\n');
    expect(run('translate', 'news.txt', '--glossary', 'terms.tsv')).toBe('The Council supports the blueprint.\n');
    run('analyze', REPORT, '--output', 'results/');
    expect(readdirSync(consumer.file('results')).filter((name) => !name.startsWith('.'))).toHaveLength(1);
  });

  test('has types that hold in a strict project without the types of Node', () => {
    const check = (body: string) => {
      writeFileSync(
        consumer.file('app/consumer.ts'),
        `import { analyze, analyzeAll, type Analysis, ERROR_CODES, type ErrorCode, readReport, type StanceRecord, StandpuntError } from 'standpunt';\n${body}`,
      );
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--exactOptionalPropertyTypes'];
      return runNode([projectPath('node_modules/typescript/bin/tsc'), ...options, 'consumer.ts'], { cwd: consumer.file('app') });
    };
    const good = `
      const { text, source }: { text: string; source: string } = await readReport('report.txt');
      const analysis: Analysis = analyze(text, { meta: { source } });
      export const english: string[] = analysis.records.map((record: StanceRecord) => record.english);
      export const codes: ErrorCode[] = ERROR_CODES;
      for await (const { source, analysis, error } of analyzeAll(['report.txt', { text }])) console.log(source, analysis?.records, error?.code);
      export const hint: string = new StandpuntError('not-dutch', 'message').hint;`;
    expect(check(good)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(check('export const wrong: number = analyze("").engine;').stdout).toContain("Type 'string' is not assignable to type 'number'");
  });
});
