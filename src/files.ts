/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

// Loaded by the Files app, for people of a council only: everything but the registration comes on demand.
import { loadState } from '@nextcloud/initial-state'
import { registerInFiles } from './files/register'

import './publicPath'

registerInFiles(loadState('conseil_municipal', 'fileOwners', []))
