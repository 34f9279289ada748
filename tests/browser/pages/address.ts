/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Addresses of the app, as people keep and send them. */
const APP = '/index.php/apps/conseil_municipal'

export const address = {
	start: `${APP}/`,
	home: (councilId: number) => `${APP}/c/${councilId}`,
	meetings: (councilId: number) => `${APP}/c/${councilId}/seances`,
	settings: (councilId: number, tab: 'identite' | 'elus' | 'acces') => `${APP}/c/${councilId}/reglages/${tab}`,
	meeting: (meetingId: number) => `${APP}/seances/${meetingId}`,
	item: (meetingId: number, itemId: number) => `${APP}/seances/${meetingId}/points/${itemId}`,
	papers: (councilId: number) => `${APP}/c/${councilId}/dossiers`,
	paper: (paperId: number) => `${APP}/dossiers/${paperId}`,
	administration: '/index.php/settings/admin/conseil_municipal',
}
