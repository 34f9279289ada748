/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 *
 * The globals that the @nextcloud packages read, from the data the page carries.
 */
(() => {
	const data = JSON.parse(document.getElementById('host-data').textContent)
	window._oc_webroot = ''
	window._oc_appswebroots = data.appRoots
	window._oc_isadmin = data.isAdmin
	window._oc_config = data.config
	window._oc_debug = false
	window._oc_l10n_registry_translations = window._oc_l10n_registry_translations || {}
	window._oc_l10n_registry_plural_functions = window._oc_l10n_registry_plural_functions || {}
	window.backendAllowsPasswordConfirmation = true
	window.nc_lastLogin = data.confirmedAt
	window.nc_pageLoad = Math.floor(Date.now() / 1000)
	window.dayNames = data.calendar.dayNames
	window.dayNamesShort = data.calendar.dayNamesShort
	window.dayNamesMin = data.calendar.dayNamesShort
	window.monthNames = data.calendar.monthNames
	window.monthNamesShort = data.calendar.monthNamesShort
	window.firstDay = data.calendar.firstDay
	window.oc_userconfig = { avatar: { generated: true, version: 0 } }
	window.OCA = window.OCA || {}
	window.OCP = window.OCP || {}
	if (document.querySelector('#app-dashboard')) {
		window.OCA.Dashboard = {
			/** Gives a widget's own script the element of its panel. */
			register: (id, callback) => {
				const panel = document.querySelector(`#app-dashboard [data-id="${id}"]`)
				if (panel) {
					panel.replaceChildren()
					callback(panel, { widget: { id } })
				}
			},
		}
	}

	/** Same rule for every plural form that Nextcloud writes: `nplurals=2; plural=(n > 1);` */
	const pluralFunction = (form) => {
		const few = /plural\s*=\s*\(?n\s*>\s*1\)?/.test(form ?? '')
		return (number) => (few ? number > 1 : number !== 1) ? 1 : 0
	}

	const appRoot = (app) => data.appRoots[app] ?? (app === 'core' ? '/core' : `/apps/${app}`)
	window.OC = {
		appswebroots: data.appRoots,
		webroot: '',
		config: data.config,
		coreApps: ['', 'core'],
		debug: false,
		isUserAdmin: () => data.isAdmin,
		requestToken: document.head.dataset.requesttoken,
		getLocale: () => document.documentElement.dataset.locale,
		getLanguage: () => document.documentElement.lang,
		linkTo: (app, file) => `${appRoot(app)}/${file}`,
		L10N: {
			register: (app, bundle, form) => {
				window._oc_l10n_registry_translations[app] = { ...window._oc_l10n_registry_translations[app], ...bundle }
				window._oc_l10n_registry_plural_functions[app] ??= pluralFunction(form)
			},
		},
		MimeType: {
			getIconUrl: (type) => `/core/img/filetypes/${data.icons.find((icon) => type?.replace('/', '-').startsWith(icon)) ?? 'file'}.svg`,
		},
	}
})()
