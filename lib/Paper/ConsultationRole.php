<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** What a body is asked for (OParl: Consultation.role). */
enum ConsultationRole: string {
	/** A commission gives its opinion. */
	case Commission = 'commission';
	/** The council decides. */
	case Decision = 'decision';
}
