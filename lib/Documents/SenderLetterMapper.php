<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<SenderLetter> */
final class SenderLetterMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_letter', SenderLetter::class);
	}

	/** An empty one, of version 0, when the council has written none. */
	public function of(int $councilId): SenderLetter {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		try {
			return $this->findEntity($query);
		} catch (DoesNotExistException) {
			$letter = new SenderLetter();
			$letter->setCouncilId($councilId);
			return $letter;
		}
	}

	/** @return bool false when somebody changed it since that version */
	public function keep(SenderLetter $letter, int $version): bool {
		$letter->setVersion($version + 1);
		if ($version === 0) {
			return $this->add($letter);
		}
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('version', $query->createNamedParameter($version + 1, IQueryBuilder::PARAM_INT));
		foreach (['opening' => $letter->getOpening(), 'closing' => $letter->getClosing(), 'signatory' => $letter->getSignatory(), 'office' => $letter->getOffice(),
			'contact' => $letter->getContact(), 'logo' => $letter->getLogo(), 'logo_mime' => $letter->getLogoMime(),
			'template' => $letter->getTemplate(), 'template_name' => $letter->getTemplateName()] as $column => $value) {
			$query->set($column, $query->createNamedParameter($value));
		}
		$query->where($query->expr()->eq('council_id', $query->createNamedParameter($letter->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	private function add(SenderLetter $letter): bool {
		return UniqueKey::insert(fn () => $this->insert($letter));
	}
}
