<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Client;

use OCP\Http\Client\IClient;
use OCP\Http\Client\IClientService;

final class ClientService implements IClientService {
	public function newClient(): IClient {
		return new Client();
	}
}
