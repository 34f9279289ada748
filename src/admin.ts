/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import './publicPath'

import { createApp } from 'vue'
import AdminPage from './admin/AdminPage.vue'

createApp(AdminPage).mount('#conseil-municipal-admin')
