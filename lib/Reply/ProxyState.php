<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

/** Where a proxy stands. It is worth the same asked or accepted; a holder may refuse, a giver may revoke. The value is kept: never rename one. */
enum ProxyState: string {
	case Asked = 'asked';
	case Accepted = 'accepted';
	case Declined = 'declined';
	case Revoked = 'revoked';

	public function isLive(): bool {
		return $this === self::Asked || $this === self::Accepted;
	}
}
