<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

/** Where a reviewer stands. */
enum VisaState: string {
	case Asked = 'asked';
	case Given = 'given';
	case Correction = 'correction';
	/** The account is gone: nobody waits for it. */
	case Gone = 'gone';
}
