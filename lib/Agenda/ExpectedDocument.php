<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A document that an item declares it needs, and the one that answers it.
 *
 * @method int getId()
 * @method int getCouncilId()
 * @method void setCouncilId(int $councilId)
 * @method int getItemId()
 * @method void setItemId(int $itemId)
 * @method string getLabel()
 * @method void setLabel(string $label)
 * @method ?int getDocumentId()
 * @method void setDocumentId(?int $documentId)
 */
final class ExpectedDocument extends Entity {
	protected int $councilId = 0;
	protected int $itemId = 0;
	protected string $label = '';
	protected ?int $documentId = null;

	public function __construct() {
		foreach (['councilId', 'itemId', 'documentId'] as $field) {
			$this->addType($field, Types::BIGINT);
		}
	}
}
