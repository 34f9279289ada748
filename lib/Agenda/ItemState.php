<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

/** How far an item is prepared: « ébauche », « relecture », « prêt ». */
enum ItemState: string {
	case Draft = 'draft';
	case Review = 'review';
	case Ready = 'ready';
}
