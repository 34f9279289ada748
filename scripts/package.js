/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { must } = require('./hosts/command')
const { PROJECT, setup } = require('./setup')

/* The archive that the app store wants: one folder named like the app, with what runs and nothing of how it was made. */

const SHIPPED = ['appinfo', 'css', 'img', 'js', 'l10n', 'lib', 'templates', 'tools', 'CHANGELOG.md', 'COPYING', 'LICENSES']
const NOT_SHIPPED = [/\.map$/, /^l10n\/sources(\/|$)/]

function copy(from, to, relative) {
	if (NOT_SHIPPED.some((pattern) => pattern.test(relative))) {
		return
	}
	if (!fs.statSync(from).isDirectory()) {
		fs.mkdirSync(path.dirname(to), { recursive: true })
		fs.copyFileSync(from, to)
		return
	}
	for (const name of fs.readdirSync(from)) {
		copy(path.join(from, name), path.join(to, name), `${relative}/${name}`)
	}
}

setup()
must(['npm', 'run', '--silent', 'build'], { cwd: PROJECT })
const artifacts = path.join(PROJECT, 'build/artifacts')
const staging = path.join(artifacts, 'conseil_municipal')
fs.rmSync(artifacts, { recursive: true, force: true })
for (const name of SHIPPED.filter((entry) => fs.existsSync(path.join(PROJECT, entry)))) {
	copy(path.join(PROJECT, name), path.join(staging, name), name)
}
const version = fs.readFileSync(path.join(PROJECT, 'appinfo/info.xml'), 'utf8').match(/<version>(.+)<\/version>/)[1]
const archive = path.join(artifacts, `conseil_municipal-${version}.tar.gz`)
must(['tar', '--create', '--gzip', '--owner=0', '--group=0', '--sort=name', '--file', archive, '--directory', artifacts, 'conseil_municipal'])
console.log(`${path.relative(PROJECT, archive)}, ${Math.round(fs.statSync(archive).size / 1000)} ko`)
