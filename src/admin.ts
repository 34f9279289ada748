/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { createApp } from 'vue'
import AdminPage from './admin/AdminPage.vue'

import './publicPath'

createApp(AdminPage).mount('#conseil-municipal-admin')
