/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { generateOcsUrl } from '@nextcloud/router'

/** Address of the journal of proof of a council, one JSON object per line; managers only. */
export function journalUrl(councilId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/councils/{councilId}/journal', { councilId })
}
