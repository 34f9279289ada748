/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { freePort, must, run, servePhp } = require('./command')

const PROJECT = path.resolve(__dirname, '../..')
const PHP_INI = ['apc.enable_cli=1', 'memory_limit=512M', 'upload_max_filesize=1G', 'post_max_size=1G', 'opcache.enable=1', 'opcache.enable_cli=1']

/** A text as a PHP literal. */
const phpText = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Settings beside the installer's own: cheap passwords, no sample files, our app from outside the tree, nothing that asks the network. */
const settings = ({ root, home, port, mail }) => `<?php
$CONFIG = [
	'apps_paths' => [
		['path' => ${phpText(path.join(root, 'apps'))}, 'url' => '/apps', 'writable' => false],
		['path' => ${phpText(path.join(home, 'apps'))}, 'url' => '/more-apps', 'writable' => false],
	],
	'skeletondirectory' => '',
	'templatedirectory' => '',
	'hashingMemoryCost' => 8,
	'hashingTimeCost' => 1,
	'hashingThreads' => 1,
	'memcache.local' => '\\\\OC\\\\Memcache\\\\APCu',
	'has_internet_connection' => false,
	'updatechecker' => false,
	'appstoreenabled' => false,
	'auth.bruteforce.protection.enabled' => true,
	'ratelimit.protection.enabled' => true,
	'mail_smtpmode' => ${mail === null ? "'null'" : "'smtp'"},
	'mail_smtphost' => '127.0.0.1',
	'mail_from_address' => 'cloud',
	'mail_domain' => 'example.org',
	'loglevel' => 2,
	'trusted_domains' => ['127.0.0.1:${port}', 'localhost'],
	'overwrite.cli.url' => 'http://127.0.0.1:${port}',
	'query_log_file' => ${phpText(path.join(home, 'queries.log'))},
	'query_log_file_requestid' => 'yes',
];
`

/** Apps of the second folder are outside the document root: hand out their files, leave everything else to the server. */
const router = (home) => `<?php
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (!str_starts_with($path, '/more-apps/')) {
	return false;
}
$file = realpath(${phpText(path.join(home, 'apps'))} . substr($path, strlen('/more-apps')));
if ($file === false || !is_file($file) || str_ends_with($file, '.php')) {
	http_response_code(404);
	return true;
}
$types = ['js' => 'text/javascript', 'mjs' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml', 'json' => 'application/json', 'png' => 'image/png'];
header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
readfile($file);
return true;
`

/**
 * Starts a throwaway instance of the Nextcloud tree in `root`: own configuration, data and app folder, SQLite; the tree is only read.
 *
 * @param {{ root: string, port?: number, home?: string, mail?: { port: number, folder: string } | null, env?: Record<string, string> }} options `home`: folder for everything
 *        that is written (a temporary one when absent); `mail`: server that takes the mails (see mail.js), nothing is sent without one; `env`: more environment of its processes
 * @return {Promise<{ name: string, url: string, occCommand: string[], env: Record<string, string>, home: string, boot: string, queryLog: string, mailFolder: string | null,
 *         occ: (args: string[], options?: { env?: Record<string, string>, input?: string }) => { code: number, stdout: string, stderr: string },
 *         stop: () => void }>} a running host
 */
async function start({ root, port, home, mail = null, env: more = {} }) {
	if (!fs.existsSync(path.join(root, 'occ'))) {
		throw new Error(`${root} holds no Nextcloud: there is no occ in it.`)
	}
	home ??= fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-nextcloud-'))
	port ??= await freePort()
	const env = { NEXTCLOUD_CONFIG_DIR: path.join(home, 'config'), ...more }
	// Each occ is a process of its own: what one has compiled the next one finds in files, which takes a third of the time.
	const compiled = [`opcache.file_cache=${path.join(home, 'opcache')}`, 'opcache.file_cache_only=1', 'opcache.file_cache_consistency_checks=0']
	const occCommand = ['php', ...[...PHP_INI, ...compiled].flatMap((line) => ['-d', line]), path.join(root, 'occ')]
	const occ = (args, { env: extra = {}, input } = {}) => run([...occCommand, ...args], { env: { ...env, ...extra }, input, cwd: root })

	for (const folder of ['config', 'data', 'apps', 'opcache']) {
		fs.mkdirSync(path.join(home, folder), { recursive: true })
	}
	fs.symlinkSync(PROJECT, path.join(home, 'apps', 'conseil_municipal'))
	fs.writeFileSync(path.join(home, 'config', 'test.config.php'), settings({ root, home, port, mail }))
	fs.writeFileSync(path.join(home, 'router.php'), router(home))
	const install = ['maintenance:install', '--no-interaction', '--database', 'sqlite', '--data-dir', path.join(home, 'data'), '--admin-user', 'admin', '--admin-pass', 'admin', '--admin-email', 'admin@example.org']
	must([...occCommand, ...install], { env, cwd: root })
	must([...occCommand, 'config:system:set', 'mail_smtpport', `--value=${mail?.port ?? 25}`, '--type=integer'], { env, cwd: root }) // not in the file above: nothing could change it there
	run([...occCommand, 'app:disable', 'password_policy'], { env, cwd: root }) // a tree without its word lists refuses every password
	must([...occCommand, 'app:enable', 'conseil_municipal'], { env, cwd: root })

	const version = JSON.parse(must([...occCommand, 'status', '--output=json'], { env, cwd: root })).versionstring
	const stopServer = await servePhp({
		port,
		root,
		router: path.join(home, 'router.php'),
		env,
		ini: PHP_INI,
		log: path.join(home, 'server.log'),
	})
	return {
		name: `Nextcloud ${version}`,
		url: `http://127.0.0.1:${port}`,
		occCommand,
		occ,
		env,
		home,
		boot: path.join(root, 'lib', 'base.php'),
		queryLog: path.join(home, 'queries.log'),
		mailFolder: mail?.folder ?? null,
		stop: () => {
			stopServer()
			fs.rmSync(home, { recursive: true, force: true })
		},
	}
}

module.exports = { start }
