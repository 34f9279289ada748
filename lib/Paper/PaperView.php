<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

/** How much of a paper a person sees. */
enum PaperView: string {
	/** Everything, and may change it: those who prepare. */
	case Full = 'full';
	/** Everything but what people do with it: councillors who work on it. */
	case Stakeholder = 'stakeholder';
	/** What the council has been given of it: the other councillors. */
	case Published = 'published';

	public function seesDrafts(): bool {
		return $this !== self::Published;
	}
}
